import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areSerialDates, dateOfSerial, orderOf, readDate } from '../../../../src/main/importing/csv/dates'
import { daysInMonth, isCalendarDate } from '../../../../src/shared/models/partialDate'

const day = fc
  .record({ year: fc.integer({ min: 1874, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter((date) => date.day <= daysInMonth(date.year, date.month))
const two = (value: number): string => String(value).padStart(2, '0')
const iso = (date: { year: number; month: number; day: number }): string => `${date.year}-${two(date.month)}-${two(date.day)}`

describe('dates in a cell', () => {
  it.each([
    ['2021-05-03', '2021-05-03'],
    ['2021-05', '2021-05'],
    ['2021', '2021'],
    ['2021/5/3', '2021-05-03'],
    ['20210503', '2021-05-03'],
    ['3.5.2021', '2021-05-03'],
    ['03.05.2021 20:15', '2021-05-03'],
    ['4/18/2026', '2026-04-18'],
    ['18/04/2026', '2026-04-18'],
    ['5/5/2021', '2021-05-05'],
    ['4/18/2026 8:15 PM', '2026-04-18'],
    ['Sat Apr 23 08:36:35 2011', '2011-04-23'],
    ['Tue Jul  9 15:40:37 2013', '2013-07-09'],
    ['Fri Jul 09 2021 12:00:00 GMT+0200 (CEST)', '2021-07-09'],
    ['3 May 2021', '2021-05-03'],
    ['May 3, 2021', '2021-05-03'],
    ['May 3rd, 2021', '2021-05-03'],
    ['Oct 9, 1971', '1971-10-09'],
    ['May 2021', '2021-05'],
    ['Samstag, 3. März 2021', '2021-03-03'],
    ['1er août 2019', '2019-08-01'],
    ['mar. 3 mai 2022', '2022-05-03'],
    ['3 de mayo de 2021', '2021-05-03'],
    ['domenica 6 giugno 2021', '2021-06-06'],
    ['6 de dezembro de 2020', '2020-12-06'],
    ['12 mrt 2020', '2020-03-12'],
    ['2021年5月3日', '2021-05-03'],
    ['2021-05-03T22:30:00+09:00', '2021-05-03'],
    ['2021-05-03 22:30:00', '2021-05-03']
  ])('reads %s as %s', (text, date) => {
    expect(readDate(text, null)).toEqual({ date })
  })

  it.each(['03/04/2005', '3-4-2005', '03/04/05', '03.04.05', '18/04/05', '3-May-21'])('is in doubt about %s', (text) => {
    expect(readDate(text, null)).toEqual({ doubt: true })
  })

  it.each(['', '   ', 'soon', '31.2.2021', '2021-02-30', '2021-13', '13/13/2020', '99/99/99', '0000-00-00', '1', 'May', 'May May 2021', '32 May 2021', '3 Mars Attacks 1996', '1/2/3/2021', '2021-05-03T99:00', '12345678901'])(
    'does not make a date of "%s"',
    (text) => {
      expect(readDate(text, null)).toBeNull()
    }
  )

  it('obeys the order it is told, where that makes a day', () => {
    expect(readDate('03/04/2005', 'day-first')).toEqual({ date: '2005-04-03' })
    expect(readDate('03/04/2005', 'month-first')).toEqual({ date: '2005-03-04' })
    expect(readDate('03/04/05', 'year-first')).toEqual({ date: '2003-04-05' })
    expect(readDate('03/04/05', 'day-first')).toEqual({ date: '2005-04-03' })
    expect(readDate('4/18/2026', 'day-first')).toEqual({ date: '2026-04-18' })
    expect(readDate('03.04.2005', 'month-first')).toEqual({ date: '2005-03-04' })
    expect(readDate('18/04/99', 'month-first')).toBeNull()
  })

  it('makes the local day of an instant in UTC', () => {
    const at = new Date('2021-05-03T22:30:00Z')
    const local = iso({ year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() })
    expect(readDate('2021-05-03T22:30:00Z', null)).toEqual({ date: local })
    expect(readDate('2021-05-03 22:30:00+00:00', null)).toEqual({ date: local })
  })

  it('tells the order of a column from one date that has only one', () => {
    expect(orderOf(['03/04/2005', '18/04/2005'])).toBe('day-first')
    expect(orderOf(['03/04/2005', '4/18/2005 10:00'])).toBe('month-first')
    expect(orderOf(['03/04/05', '04/05/99'])).toBeNull()
    expect(orderOf(['99/05/20'])).toBe('year-first')
    expect(orderOf(['03/04/2005', '2021-05-03', ''])).toBeNull()
    expect(orderOf(['18/04/2005', '4/18/2005'])).toBeNull()
    expect(orderOf([])).toBeNull()
  })

  it("knows a spreadsheet's numbers only where the whole column is of them", () => {
    expect(areSerialDates(['44319', '', '44320.5'])).toBe(true)
    expect(areSerialDates(['44319', '2021'])).toBe(false)
    expect(areSerialDates([''])).toBe(false)
    expect(dateOfSerial('44319')).toBe('2021-05-03')
    expect(dateOfSerial('hello')).toBeNull()
    expect(readDate('44319', null)).toBeNull()
  })

  it('reads every day however it is written, and never another one', () => {
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
    fc.assert(
      fc.property(day, (date) => {
        const name = months[date.month - 1] ?? ''
        const expected = { date: iso(date) }
        for (const text of [iso(date), `${date.year}/${date.month}/${date.day}`, `${date.day} ${name} ${date.year}`, `${name.slice(0, 3)} ${date.day}, ${date.year}`, `${date.day}.${date.month}.${date.year}`])
          expect(readDate(text, null)).toEqual(expected)
        expect(readDate(`${date.day}/${date.month}/${date.year}`, 'day-first')).toEqual(expected)
        expect(readDate(`${two(date.month)}-${two(date.day)}-${date.year}`, 'month-first')).toEqual(expected)
        const unsure = readDate(`${date.day}/${date.month}/${date.year}`, null)
        expect([expected, { doubt: true }]).toContainEqual(unsure)
      })
    )
  })

  it('answers anything with a day that exists, a doubt, or nothing', () => {
    const scrap = fc.string({ unit: fc.constantFrom(...'0123456789/-. :TZ,MaySepJun年月日°ü'), maxLength: 30 })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), scrap), fc.constantFrom('day-first', 'month-first', 'year-first', null), (text, order) => {
        const read = readDate(text, order)
        if (read !== null && 'date' in read) expect(isCalendarDate(read.date)).toBe(true)
        orderOf([text, text])
      })
    )
  })
})
