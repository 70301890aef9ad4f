import { describe, expect, it } from 'vitest'
import { makeLink, toggleMark, type Replacement } from '../../../../src/renderer/features/writing/markdownKeys'

const apply = (text: string, { start, end, text: put, select }: Replacement): string => {
  const whole = text.slice(0, start) + put + text.slice(end)
  return `${whole.slice(0, start + select.from)}<${whole.slice(start + select.from, start + select.to)}>${whole.slice(start + select.to)}`
}

/** The selection stands between < and >. */
function press(marked: string, make: (text: string, from: number, to: number) => Replacement): string {
  const from = marked.indexOf('<')
  const text = marked.replace(/[<>]/g, '')
  return apply(text, make(text, from, marked.indexOf('>') - 1))
}

const bold = (marked: string) => press(marked, (text, from, to) => toggleMark(text, from, to, '**'))
const italic = (marked: string) => press(marked, (text, from, to) => toggleMark(text, from, to, '*'))

describe('Ctrl B and Ctrl I', () => {
  it('put marks round the words, not round their spaces', () => {
    expect(bold('He < leaves > now')).toBe('He  **<leaves>**  now')
    expect(italic('<Interview>')).toBe('*<Interview>*')
    expect(bold('a <> b')).toBe('a **<>** b')
  })

  it('take the marks off again, from inside and from outside', () => {
    expect(bold('He **<leaves>** now')).toBe('He <leaves> now')
    expect(bold('He <**leaves**> now')).toBe('He <leaves> now')
    expect(italic('***<both>***')).toBe('**<both>**')
  })

  it('tell bold from italic', () => {
    expect(italic('**<bold>**')).toBe('***<bold>***')
    expect(bold('*<slanted>*')).toBe('***<slanted>***')
  })
})

describe('Ctrl K', () => {
  it('keeps the words and waits for the address', () => {
    expect(press('see <the trailer>', makeLink)).toBe('see [the trailer](<>)')
  })
})
