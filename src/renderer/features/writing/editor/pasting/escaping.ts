/** Signs of Markdown in words that came from elsewhere: escaped where they would change what is read, and only there. */

/** One run of text inside a paragraph. */
export function escapeWords(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/\*+/g, (stars: string, at: number, whole: string) => (isBetweenSpaces(whole, at, stars.length) ? stars : stars.replaceAll('*', '\\*')))
    .replace(/(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu, (bars) => bars.replaceAll('_', '\\_'))
    .replaceAll('`', '\\`')
    .replaceAll('||', '\\|\\|')
    .replaceAll('[[', '\\[\\[')
    .replace(/(?<!\\)\[(?=[^\][]*\]\s?[([:])/g, '\\[')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)>/gm, '$1\\>')
}

/** "2 * 3" emphasises nothing. */
function isBetweenSpaces(text: string, at: number, length: number): boolean {
  return /^\s?$/.test(text.charAt(at - 1)) && /^\s$/.test(text.charAt(at + length)) && at > 0
}

const BLOCK = /^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|\*(?=\s)|>|={3,}\s*$|-{3,}\s*$|~{3,})/
const NUMBERED = /^(\d{1,9})([.)])(?=\s)/

/** A whole line that would become a heading, a list, a quote or a rule. */
export function escapeLine(line: string): string {
  if (BLOCK.test(line)) return `\\${line}`
  return line.replace(NUMBERED, '$1\\$2')
}
