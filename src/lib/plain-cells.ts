/**
 * Text of the API's that may end up in a spreadsheet: a cell that would be read as a formula gets an
 * apostrophe in front, which spreadsheets take for "this is text" (OWASP, "CSV Injection"). Which of
 * comma, semicolon and tab begins a cell is for the spreadsheet to say. Names, digests and commands of
 * any real image begin with a letter or a digit and stay as they are.
 */
export const plainCells = (text: string) =>
  text.replace(/(^|[;,\t\r\n])(?= *[=+\-@＝＋－＠])/g, "$1'")
