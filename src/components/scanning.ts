import { createContext } from 'react'

/**
 * Whether the registry says that it scans nothing (contract 4.20). False while it has not been read: that
 * no scan is recorded stays true then, and why is not guessed. Only what has no severity reads it.
 */
export const ScanningOff = createContext(false)
