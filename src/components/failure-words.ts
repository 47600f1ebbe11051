import { ApiError, type ApiFailure } from '#api/errors.ts'

/** What happened, and what it means and what to do next. */
export type FailureWords = { title: string; advice: string; canRetry: boolean }

/** The words for a failed request; an error of any other kind is a fault of ours. */
export function failureWords(error: unknown): FailureWords {
  if (!(error instanceof ApiError)) {
    return {
      title: 'The page failed',
      advice: 'This is a fault of the dashboard. Reloading may help.',
      canRetry: true,
    }
  }
  return wordsFor(error.failure)
}

function wordsFor(failure: ApiFailure): FailureWords {
  switch (failure.kind) {
    case 'network':
      return {
        title: 'The dashboard could not be reached',
        advice: 'Nothing answered. Check your connection, then try again.',
        canRetry: true,
      }
    case 'timeout':
      return {
        title: 'The registry did not answer in time',
        advice: 'It may be busy, or your connection slow. Try again in a moment.',
        canRetry: true,
      }
    case 'session':
      return {
        title: 'You are signed out',
        advice: 'Your sign-in has ended. Sign in again to go on.',
        canRetry: false,
      }
    case 'contract':
      return {
        title: 'The answer could not be read',
        advice: `The registry API did not answer as agreed (${failure.problem}). If trying again does not help, tell the operators.`,
        canRetry: true,
      }
    case 'http':
      return wordsForStatus(failure.status)
  }
}

function wordsForStatus(status: number): FailureWords {
  switch (status) {
    case 400:
      return {
        title: 'The registry refused the request (400)',
        advice:
          'It calls the request malformed. Trying again helps only if something changes first.',
        canRetry: true,
      }
    case 401:
      return {
        title: 'The registry refused the credentials (401)',
        advice:
          'They are missing, wrong or expired. Signing in again does not change that: tell the operators.',
        canRetry: true,
      }
    case 403:
      return {
        title: 'Not allowed (403)',
        advice:
          'You are signed in, but the permission for this is missing. Ask the owner of the registry.',
        canRetry: true,
      }
    case 404:
      return {
        title: 'Not found (404)',
        advice: 'There is nothing at this address. The registry may be gone, or the link mistyped.',
        canRetry: true,
      }
    case 429:
      return {
        title: 'Too many requests (429)',
        advice: 'The registry limits how often it may be asked. Wait a little, then try again.',
        canRetry: true,
      }
    case 502:
    case 504:
      return {
        title: `The registry API could not be reached (${status})`,
        advice: 'The way to the API is broken. Try again; if it stays so, tell the operators.',
        canRetry: true,
      }
    case 503:
      return {
        title: 'The registry is busy (503)',
        advice: 'It is overloaded or under maintenance. Try again in a moment.',
        canRetry: true,
      }
    default:
      return {
        title: status >= 500 ? `The registry failed (${status})` : `The request failed (${status})`,
        advice: 'Try again; if it stays so, tell the operators.',
        canRetry: true,
      }
  }
}
