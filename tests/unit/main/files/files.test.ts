import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { detectBytes, detectFile, type FileKind } from '../../../../src/main/files/detect'
import { Places } from '../../../../src/main/files/places'
import { aWorkshop, exported, type Workshop } from '../../../support/fullLibrary'

describe('what a file is', () => {
  let workshop: Workshop
  beforeEach(() => {
    workshop = aWorkshop()
  })
  afterEach(() => workshop.close())

  it('is told by its content', async () => {
    const library = await workshop.library()
    const text = await exported(library)
    const cases: [FileKind, string | Buffer][] = [
      ['library', text],
      ['library', `\uFEFF\n ${JSON.stringify(JSON.parse(text), null, 2)}`],
      ['other', '{"movies": []}'],
      ['other', '[{"title":"x"}]'],
      ['other', Buffer.from('PK\x03\x04rest')],
      ['other', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
      ['other', Buffer.alloc(500)],
      ['html', '<!DOCTYPE html><title>x</title>'],
      ['html', '\n<html lang="en">'],
      ['html', Buffer.from('\uFEFF<html><p>x', 'utf16le')],
      ['text', 'Interview (2007)\nMPA R'],
      ['text', '[REC] (2007)\nA review'],
      ['text', '{sic} she wrote'],
      ['text', Buffer.from([0x93, 0x51, 0x94, 0x20, 0x96])],
      ['text', Buffer.from('\uFEFFInterview', 'utf16le')],
      ['text', 'a page with one \0 in it, as they come']
    ]
    for (const [kind, content] of cases) {
      writeFileSync(workshop.path('file'), content)
      expect(detectFile(workshop.path('file')), String(content).slice(0, 30)).toBe(kind)
      expect(detectBytes(Buffer.from(content))).toBe(kind)
    }
  })

  it('never reads the library that is open', async () => {
    const library = await workshop.library()
    expect(() => detectFile(library.path, library.path)).toThrow(/open now/)
    expect(() => detectFile(workshop.folder)).toThrow(/folder/)
    await workshop.library('Other.matinee')
    expect(detectFile(workshop.path('Other.matinee'), library.path)).toBe('database')
  })
})

describe('places', () => {
  it('are known by a token, and by nothing else', () => {
    const places = new Places((path) => path.replace('/home/me/', '').replaceAll('/', ' › '))
    const place = places.add('/home/me/Documents/Matinee export')
    expect(place.display).toBe('Documents › Matinee export')
    expect(places.path(place.token)).toBe('/home/me/Documents/Matinee export')
    expect(() => places.path('/etc/passwd')).toThrow(/no longer known/)
  })
})
