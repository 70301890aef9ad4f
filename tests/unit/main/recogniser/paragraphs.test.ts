import { describe, expect, it } from 'vitest'
import { restoreParagraphs } from '../../../../src/main/recogniser/paragraphs'

const broken = (text: string): string => restoreParagraphs(text).text.replaceAll('\n\n', '¶')

describe('Swallowed paragraph breaks', () => {
  it.each([
    ['It was dull.The end was not.', 'It was dull.¶The end was not.'],
    ['(as ever!).And then', '(as ever!).¶And then'],
    ['over.I liked it.It’s odd', 'over.¶I liked it.¶It’s odd'],
    ['Wow!Great film', 'Wow!¶Great film'],
    ['What?!No, really', 'What?!¶No, really'],
    ['in "Night Train."The next', 'in "Night Train."¶The next'],
    ['good film."Night Train" is', 'good film.¶"Night Train" is'],
    ["good film.'Night Train' is", "good film.¶'Night Train' is"],
    ["he said 'hello.'The dog", "he said 'hello.'¶The dog"],
    ['said “hello.”The dog', 'said “hello.”¶The dog'],
    ['in 1998.The film', 'in 1998.¶The film'],
    ['in the USA.The film', 'in the USA.¶The film'],
    ['pure \'80s.The film', 'pure \'80s.¶The film'],
    ['фильм.Это', 'фильм.¶Это'],
    ['etc.The rest', 'etc.¶The rest']
  ])('%s', (text, expected) => {
    expect(broken(text)).toBe(expected)
  })

  it.each([
    'in the U.S.A', 'e.g.This one', 'i.e.The', 'J.K.Rowling', 'S.Berg', 'see https://example.org/a.Html or www.Example.Com', 'Node.js and Node.Js and ASP.NET',
    'well...Slowly', '..Slowly it', 'and then…Silence', '3.5 and 2.0', 'Mr.Smith and Dr.Strange', 'X vs.Y', 'mail me@host.Com', 'no break. Here either', '7.Dwarf'.replace('7', 'a'), ''
  ])('leaves “%s” alone', (text) => {
    expect(restoreParagraphs(text)).toEqual({ text, breaks: 0 })
  })

  it('counts inches as no quotation marks', () => {
    expect(broken('He is 6\'2" tall.The end')).toBe('He is 6\'2" tall.¶The end')
  })

  it('changes nothing else', () => {
    const text = 'One.Two  three.\nFour.Five'
    expect(restoreParagraphs(text)).toEqual({ text: 'One.\n\nTwo  three.\nFour.\n\nFive', breaks: 2 })
  })
})
