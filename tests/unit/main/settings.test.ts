import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Settings } from '../../../src/main/settings'
import type { Preferences } from '../../../src/shared/models/settings'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-settings-'))
  file = join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = { x: 40, y: 60, width: 1010, height: 655, isMaximised: false, zoom: 1.1, isSidebarShown: false }

test('what was set is there at the next start, and the rest is as usual', () => {
  new Settings(file).set({ readingSize: 21, locale: 'de-AT', windows: { '1': place }, lastDisplay: '1', screen: { name: 'film', which: 'x' } })
  const again = new Settings(file)
  expect(again.get()).toMatchObject({ readingSize: 21, locale: 'de-AT', windows: { '1': place }, screen: { name: 'film', which: 'x' }, theme: 'system' })
  expect(again.preferences()).toEqual({
    theme: 'system', readingSize: 21, motion: 'system', zoom: 1, singleKeys: true, typographicQuotes: true, locale: 'de-AT', opensLinksWithoutAsking: false,
    smartTyping: true, focusMode: false, spelling: null
  } satisfies Preferences)
})

test('damaged settings cost only what is damaged', () => {
  writeFileSync(file, JSON.stringify({ readingSize: 99, theme: 'dark', windows: 'gone', screen: { name: 'elsewhere' }, zoom: 'large' }))
  expect(new Settings(file).get()).toMatchObject({ readingSize: 18, theme: 'dark', windows: {}, screen: null, zoom: 1 })
  for (const nonsense of ['', '{', '[]', 'null', '"words"']) {
    writeFileSync(file, nonsense)
    expect(new Settings(file).preferences().theme).toBe('system')
  }
})

test('whoever listens hears of preferences that changed, and of nothing else', () => {
  const settings = new Settings(file)
  const heard: string[] = []
  settings.onChange((now, before) => heard.push(`${before.theme} ${now.theme}, ${before.zoom} ${now.zoom}`))
  settings.set({ theme: 'dark' })
  settings.set({ theme: 'dark' })
  settings.set({ exportFolder: folder, theme: undefined })
  settings.set({ zoom: 1.25 })
  expect(heard).toEqual(['system dark, 1 1', 'dark dark, 1 1.25'])
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ exportFolder: folder, theme: 'dark', zoom: 1.25 })
})
