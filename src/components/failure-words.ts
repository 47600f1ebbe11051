import { ApiError, type ApiFailure } from '#api/errors.ts'
import { PageLoadError } from './page-load-error.ts'

/** What happened, and what it means and what to do next. */
export type FailureWords = { title: string; advice: string }

/** What the reader wanted: to see something, or to have a repository deleted. */
export type Doing = 'read' | 'delete'

/** The words for a failed request; an error of any other kind is a fault of ours. */
export function failureWords(error: unknown, doing: Doing = 'read'): FailureWords {
  if (error instanceof ApiError) return wordsFor(error.failure, doing)
  if (error instanceof PageLoadError) {
    return {
      title: 'A part of the dashboard did not arrive',
      advice:
        'The network failed, or a new version has taken its place. Trying again loads the page anew.',
    }
  }
  return {
    title: 'The page failed',
    advice: 'This is a fault of the dashboard. Reloading may help; if not, tell the operators.',
  }
}

function wordsFor(failure: ApiFailure, doing: Doing): FailureWords {
  switch (failure.kind) {
    case 'network':
      return {
        title: 'The dashboard could not be reached',
        advice:
          'Nothing answered, or the answer broke off: your connection or the dashboard’s server is down.',
      }
    case 'timeout':
      return {
        title: 'The registry did not answer in time',
        advice: 'It may be busy, or your connection slow.',
      }
    case 'session':
      return {
        title: 'You are signed out',
        advice: 'Your sign-in has ended. Sign in again to go on.',
      }
    case 'contract':
      return {
        title: 'The answer could not be read',
        advice: `The registry API did not answer as agreed (${failure.problem}). If it stays so, tell the operators.`,
      }
    case 'http':
      return failure.upstream ? wordsOfApi(failure.status, doing) : wordsOfProxy(failure.status)
  }
}

/** For an answer of the registry API itself (contract 2). */
function wordsOfApi(status: number, doing: Doing): FailureWords {
  switch (status) {
    case 400:
      return {
        title: 'The registry refused the request (400)',
        advice: 'It calls the request malformed; the same request will be refused again.',
      }
    case 401:
      return {
        title: 'The registry refused the credentials (401)',
        advice:
          'They are missing, wrong or expired. Signing in again does not change that: tell the operators.',
      }
    case 403:
      return {
        title: 'Not allowed (403)',
        advice:
          doing === 'delete'
            ? 'You may see this repository, but the permission to delete it is missing. Ask the owner of the registry.'
            : 'You are signed in, but the permission to see this is missing. Ask the owner of the registry.',
      }
    case 404:
      return {
        title: 'Not found (404)',
        advice: 'There is nothing at this address. The registry may be gone, or the link mistyped.',
      }
    case 409:
      if (doing === 'read') {
        return {
          title: 'The registry refused the request (409)',
          advice: 'Something else is at work there. Wait until that has ended.',
        }
      }
      return {
        title: 'The repository is in use (409)',
        advice: 'Something else is at work on it, such as a push. Wait until that has ended.',
      }
    case 429:
      return {
        title: 'Too many requests (429)',
        advice: 'The registry limits how often it may be asked.',
      }
    case 503:
      return {
        title: 'The registry is busy (503)',
        advice: 'It is overloaded or under maintenance.',
      }
    case 502:
      return unreachable(status)
    case 504:
      return unanswered
    default:
      if (status < 500) {
        return {
          title: `The registry refused the request (${status})`,
          advice: 'The same request may be refused again. If it stays so, tell the operators.',
        }
      }
      return {
        title: `The registry failed (${status})`,
        advice: 'Something went wrong inside it. If it stays so, tell the operators.',
      }
  }
}

/** For an answer of something on the way to the API: the dashboard's own server, or a sign-in proxy. */
function wordsOfProxy(status: number): FailureWords {
  switch (status) {
    case 403:
      return {
        title: 'The proxy does not allow this (403)',
        advice:
          'You are signed in, but what stands before the registry refused. Ask the operators.',
      }
    case 404:
      return {
        title: 'No registry API here (404)',
        advice: 'What stands before the registry knows no API at this address. Tell the operators.',
      }
    case 429:
      return {
        title: 'Too many requests (429)',
        advice: 'What stands before the registry limits how often it may be asked.',
      }
    case 504:
      return unanswered
    default:
      if (status >= 500) return unreachable(status)
      return {
        title: `The proxy refused the request (${status})`,
        advice: 'What stands before the registry does not pass it on. Tell the operators.',
      }
  }
}

const unanswered: FailureWords = {
  title: 'No answer came from the registry API (504)',
  advice:
    'Something on the way waited for it in vain, or lost it. If it stays so, tell the operators.',
}

const unreachable = (status: number): FailureWords => ({
  title: `The registry API could not be reached (${status})`,
  advice: 'The way to the API is broken. If it stays so, tell the operators.',
})
