import { saveFile } from './save-file.ts'

/** Hands a text to the reader as a file of their own. */
export const saveText = (text: string, fileName: string): void =>
  saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), fileName)
