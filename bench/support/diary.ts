import { closeSync, openSync, writeSync } from 'node:fs'

/** A diary as Letterboxd exports it, in the order of its days; made from the numbers alone, so that it is the same each time. */
export function diaryFile(path: string, { rows, films }: { rows: number; films: number }): void {
  const file = openSync(path, 'w')
  try {
    let text = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\r\n'
    for (let row = 0; row < rows; row += 1) {
      // Every film once, then in an order that looks like none.
      const film = row < films ? row : (row * 7_919 + Math.floor(row / films) * 104_729) % films
      const day = new Date(Date.UTC(1990, 0, 1) + Math.floor((row / rows) * 12_000) * 86_400_000).toISOString().slice(0, 10)
      const rating = row % 7 === 0 ? '' : String(((film + row) % 10) / 2 + 0.5)
      text += `${day},${titleOf(film)},${1900 + (film % 125)},https://boxd.it/${row.toString(36).padStart(6, '0')},${rating},${row < films ? '' : 'Yes'},,${day}\r\n`
      if (text.length > 1_000_000) {
        writeSync(file, text)
        text = ''
      }
    }
    writeSync(file, text)
  } finally {
    closeSync(file)
  }
}

const FIRST = ['The Harbour', 'A Winter', 'Last', 'Night Train to', 'Return to', 'The House by', 'Letters from', 'Under', 'Beyond', 'One Summer in']
const SECOND = ['Lisbon', 'the Lake', 'Paradise', 'Kitchen', 'Silence', 'the Border', 'Łódź', 'Tokyo', 'Room', 'Morning']

function titleOf(film: number): string {
  return `${FIRST[film % 10] ?? ''} ${SECOND[Math.floor(film / 10) % 10] ?? ''} ${film}`
}
