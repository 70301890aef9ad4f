import { expect, test } from 'vitest'
import { occurrences } from '../../../../src/main/mentions/occurrences'
import { mentionSentence } from '../../../../src/main/mentions/sentence'

const found = (body: string, text: string, title = text): string[] => occurrences(body, text, title).map(({ start, end }) => body.slice(start, end))

test('every place counts, however it is quoted and capitalised', () => {
  expect(found('from "Trees Lounge" in 1996. In \'TREES LOUNGE,\' at Trees\nLounge. See trees lounge!', 'Trees Lounge')).toHaveLength(4)
})

test('only whole words count', () => {
  expect(found('Interviews, an interviewer and the Interview', 'Interview')).toEqual(['Interview'])
  expect(found('He2 and Her', 'Her')).toEqual(['Her'])
})

test('a common word in small letters is not the film', () => {
  expect(found('In the heat I saw Heat, I mean HEAT.', 'Heat')).toEqual(['Heat', 'HEAT'])
  expect(found('we saw eXistenZ', 'eXistenZ')).toEqual(['eXistenZ'])
  expect(found('we saw pi', 'pi')).toEqual(['pi'])
})

test('the words of the text and the film’s title both count, and never overlap', () => {
  expect(found('Last Tango is Last Tango in Paris.', 'Last Tango', 'Last Tango in Paris')).toEqual(['Last Tango', 'Last Tango in Paris'])
})

test('both kinds of apostrophe are one', () => {
  expect(found('Don’t Look Now', "Don't Look Now")).toEqual(['Don’t Look Now'])
})

test('signs in a title are only signs', () => {
  expect(found('Was it M*A*S*H? Yes, (500) Days of Summer!', 'M*A*S*H')).toEqual(['M*A*S*H'])
  expect(found('Was it M*A*S*H? Yes, (500) Days of Summer!', '(500) Days of Summer')).toEqual(['(500) Days of Summer'])
  expect(found('[[Spider-Man (2002)]] and Spider-Man', 'Spider-Man (2002)', 'Spider-Man')).toEqual(['Spider-Man (2002)', 'Spider-Man'])
})

test('in scripts without spaces a title is found inside a line', () => {
  expect(found('昨日は東京物語を見た。', '東京物語')).toEqual(['東京物語'])
})

test('no words, no places', () => {
  expect(found('anything', ' ', '')).toEqual([])
})

const quoted = (body: string, body_format: 'plain' | 'markdown' = 'markdown'): string => mentionSentence({ body, body_format, text: 'Trees Lounge', title: 'Trees Lounge' })

test('what is quoted elsewhere has no Markdown in it', () => {
  expect(quoted('Good.\n\n> I *prefer* **[[Trees Lounge]]** by far. So there.')).toBe('I prefer Trees Lounge by far.')
})

test('a covered passage stays covered when its sentence is quoted elsewhere', () => {
  expect(quoted('Like Trees Lounge, ||he dies||. Sad.')).toBe('Like Trees Lounge, ….')
  expect(quoted('||Trees Lounge spoils it||')).not.toContain('spoils')
})

test('a plain text is quoted as it stands', () => {
  expect(quoted('I *prefer* Trees Lounge.', 'plain')).toBe('I *prefer* Trees Lounge.')
})
