/**
 * Writes plain text so that Markdown shows the same letters and the same line breaks: in CommonMark, in GitHub's form
 * of it and in Obsidian (whose #tags, ==marks==, %%comments%%, $formulas$ and ||covers|| are Markdown too).
 */
export function plainAsMarkdown(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  return lines
    .map((line, index) => {
      const next = lines[index + 1] ?? ''
      const escaped = escapeLine(line)
      // Two lines stay two lines.
      return line.trim() !== '' && next.trim() !== '' ? `${escaped.trimEnd()}\\` : escaped.trimEnd()
    })
    .join('\n')
}

/** The same for a heading, a list item or a quote: one line. */
export function plainInLine(text: string): string {
  return escapeInside(text.replace(/\s+/g, ' ').trim())
}

function escapeLine(line: string): string {
  const [space = ''] = /^[ \t]*/.exec(line) ?? []
  const rest = escapeInside(line.slice(space.length))
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^(={1,}|-{2,})(?=\s*$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^>/, '\\>')
  if (rest.trim() === '') return ''
  // Space in front would be lost, or turn the line into code.
  return [...space].map((letter) => (letter === '\t' ? '&#9;' : '&#32;')).join('') + rest
}

function escapeInside(text: string): string {
  return text
    .replace(/[\\`*[\]<|$~]/g, '\\$&')
    .replace(/&(?=#\d+;|#[xX][\da-fA-F]+;|[A-Za-z][\dA-Za-z]*;)/g, '\\&')
    .replace(/==|%%/g, (pair) => `\\${pair[0] ?? ''}\\${pair[1] ?? ''}`)
    .replace(/(^|[^\p{L}\p{N}])(_+)|(_+)(?![\p{L}\p{N}_])/gu, (whole: string, before: string | undefined) => `${before ?? ''}${whole.slice(before?.length ?? 0).replace(/_/g, '\\_')}`)
    .replace(/(^|\s)#/g, '$1\\#')
    .replace(/\^(?=[\w-]+\s*$)/, '\\^')
}
