/** Plain text in lines and columns, for a terminal. */

const WIDTH = 80

/** Breaks a text between words so that no line is longer than 80; the lines after the first begin with `indent` spaces. */
export function wrapped(text: string, indent: number, first = indent): string {
  const lines: string[] = []
  let line = ' '.repeat(first)
  let isEmpty = true
  for (const word of text.split(/\s+/u)) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = ' '.repeat(indent)
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].map((each) => `${each}\n`).join('')
}

/** Names with their sentences beside them; a name that is too long stands above its own. */
export function columns(rows: readonly (readonly [name: string, text: string])[], widest = 24): string {
  const fitting = rows.map(([name]) => name.length).filter((length) => length <= widest)
  const left = Math.max(0, ...fitting) + 4
  return rows
    .map(([name, text]) => {
      if (name.length > widest) return `  ${name}\n${wrapped(text, left)}`
      const line = wrapped(text, left)
      return `  ${name.padEnd(left - 2)}${line.slice(left)}`
    })
    .join('')
}
