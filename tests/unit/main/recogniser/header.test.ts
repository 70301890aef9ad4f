import { describe, expect, it } from 'vitest'
import { isCertificateCode } from '../../../../src/main/recogniser/certificates'
import { countryCodeOf } from '../../../../src/main/recogniser/countries'
import { dateAt } from '../../../../src/main/recogniser/dates'
import { readHeaderLine } from '../../../../src/main/recogniser/header'
import { splitLines } from '../../../../src/main/recogniser/lines'

function header(text: string) {
  const [line] = splitLines(text)
  return line ? readHeaderLine(line) : null
}

function summary(text: string) {
  const read = header(text)
  if (read === null) return null
  const certificates = read.certificates.map(({ value }) => [value.system, value.country, value.code].filter((part) => part !== null).join(' '))
  const releases = read.releases.map(({ value, certainty }) => [value.date, value.countryCode, certainty === 'doubtful' ? '?' : null].filter((part) => part !== null).join(' '))
  return [...certificates, ...releases].join(' + ')
}

describe('The header line', () => {
  it.each([
    ['R | 4 May 2012 (USA)', 'R + 2012-05-04 US'],
    ['PG-13 | May 4, 2012 (USA)', 'PG-13 + 2012-05-04 US'],
    ['15 | 2012-05-04 (UK)', '15 + 2012-05-04 GB'],
    ['FSK 16 | 04.05.2012 (Germany)', 'FSK 16 + 2012-05-04 DE'],
    ['16 (FSK) · 1987', 'FSK 16 + 1987'],
    ['BBFC: 12A • 3 August 2012', 'BBFC 12A + 2012-08-03'],
    ['MPAA: R – Jul 13, 1999 (US)', 'MPAA R + 1999-07-13 US'],
    ['Rated R for language', 'R'],
    ['Not Rated | 1996 (France)', 'Not Rated + 1996 FR'],
    ['R · 1h 24m · Drama, Comedy · 4 May 2012 (USA)', 'R + 2012-05-04 US'],
    ['12A / 2h 5min / 3 August 2012 (UK)', '12A + 2012-08-03 GB'],
    ['USA:R | UK:15 | Germany:16', 'USA R + UK 15 + Germany 16'],
    ['-12 | 12 mars 2014 (France)', '-12 + 2014-03-12 FR'],
    ['Tous publics\t12 mars 2014\tFrance', 'Tous publics + 2014-03-12 FR'],
    ['R 4 May 2012 (USA)', 'R + 2012-05-04 US'],
    ['4 May 2012 (Hungary) UA', 'UA + 2012-05-04 HU'],
    ['USA 4 May 2012', '2012-05-04 US'],
    ['4 May 2012, USA; 2 June 2012, UK', '2012-05-04 US + 2012-06-02 GB'],
    ['Release date: May 4, 2012 (USA)', '2012-05-04 US'],
    ['20 January 2007 (Somewhere Film Festival)', '2007-01-20'],
    ['**Rated R** | 94 min', 'R'],
    ['12 July 2007', '2007-07-12'],
    ['1968 (Soviet Union)', '1968 SUHH']
  ])('%s', (text, expected) => {
    expect(summary(text)).toBe(expected)
  })

  it('asks when figures leave the order of day and month open, and believes the country but never quite', () => {
    expect(summary('03/04/2007')).toBe('2007-04-03 ?')
    expect(summary('03/04/2007 (USA)')).toBe('2007-03-04 US ?')
    expect(header('03/04/2007')?.releases[0]?.reason).toBe('Day or month first?')
    expect(summary('13/04/2007')).toBe('2007-04-13')
    expect(summary('04/13/2007')).toBe('2007-04-13')
    expect(summary('04/04/2007')).toBe('2007-04-04')
  })

  it('knows no day that does not exist', () => {
    expect(summary('31 February 2007 (USA)')).toBe('')
    expect(summary('R | 31/02/2007')).toBe('R')
    expect(dateAt('29 February 2007', 0)?.date).toBeNull()
    expect(dateAt('29 February 2008', 0)?.date).toBe('2008-02-29')
  })

  it.each(['Anna Berg', 'The Long Road (1998)', '1917 (2019)', 'A quiet film about the sea.', 'R is the letter that matters here', 'Drama'])('is not “%s”', (text) => {
    expect(header(text)).toBeNull()
  })

  it('points at what it read', () => {
    const text = '\n  FSK 16 | 04.05.2012 (Germany)'
    const read = header(text)
    const slice = (span: { start: number; end: number } | null | undefined) => (span ? text.slice(span.start, span.end) : null)
    expect(slice(read?.certificates[0]?.span)).toBe('FSK 16')
    expect(slice(read?.releases[0]?.span)).toContain('04.05.2012 (Germany')
  })
})

describe('Dates', () => {
  it.each([
    ['13th July 2007', '2007-07-13'], ['July 13th, 2007', '2007-07-13'], ['Fri, 13 Jul 2007', '2007-07-13'], ['13-Jul-2007', '2007-07-13'],
    ['2007/07/13', '2007-07-13'], ['2007.07.13', '2007-07-13'], ['July 2007', '2007-07'], ['2007-07', '2007-07'], ['2007', '2007'],
    ['3 de maio de 2012', '2012-05-03'], ['14. März 2003', '2003-03-14'], ['2008年6月14日', '2008-06-14']
  ])('%s', (text, date) => {
    expect(dateAt(text, 0)).toMatchObject({ date, length: text.length, certainty: 'certain' })
  })

  it('does not begin inside a word or a number', () => {
    expect(dateAt('x2007', 1)).toBeNull()
    expect(dateAt('12007', 1)).toBeNull()
  })
})

describe('Certificates and countries', () => {
  it.each(['PG-13', 'NC-17', 'R', 'U', '12A', 'MA15+', 'TV-14', 'Btl', 'o. Al.', 'KNT'])('%s is a code', (code) => {
    expect(isCertificateCode(code)).toBe(true)
  })
  it('names countries by ISO code, gone ones by their own', () => {
    expect(['USA', 'UK', 'Deutschland', 'GB', 'Czechoslovakia', 'Nowhereland'].map(countryCodeOf)).toEqual(['US', 'GB', 'DE', 'GB', 'CSHH', null])
  })
})
