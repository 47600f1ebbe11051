import { expect, test } from 'vitest'
import { readErrorMessages } from './error-body.ts'

test.each([
  [
    'all of a full body',
    { httpStatus: 404, messages: [{ errorCode: 'err-1404', message: 'Repository not found' }] },
    [{ code: 'err-1404', text: 'Repository not found' }],
  ],
  ['a text without a code', { messages: [{ message: 'Oops' }] }, [{ code: null, text: 'Oops' }]],
  ['a code without a text', { messages: [{ errorCode: '123' }] }, [{ code: '123', text: null }]],
  [
    'the text beside a code that is no text',
    { messages: [{ errorCode: 123, message: 'Oops' }] },
    [{ code: null, text: 'Oops' }],
  ],
  [
    'several, in their order, whatever lies between them',
    { messages: [{ message: 'a' }, null, {}, 'x', { message: 'b' }] },
    [
      { code: null, text: 'a' },
      { code: null, text: 'b' },
    ],
  ],
])('the messages of an error are %s', (_, body, messages) => {
  expect(readErrorMessages(body)).toEqual(messages)
})

test.each([
  [{}],
  [{ messages: null }],
  [{ messages: [] }],
  [{ messages: [{}] }],
  [{ messages: 'Oops' }],
  [{ message: 'Oops' }],
  [[]],
  ['Oops'],
  [null],
  [undefined],
])('an error has no messages in %j', (body) => {
  expect(readErrorMessages(body)).toEqual([])
})
