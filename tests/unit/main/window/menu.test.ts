import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { contextItems } from '../../../../src/main/window/contextItems'
import { menuTemplate, type MenuState } from '../../../../src/main/window/menuTemplate'
import { commands, keysOf, keysShown } from '../../../../src/shared/commands'

const STATE: MenuState = { undo: null, redo: null, isFilm: false, isSidebarShown: true, theme: 'system', recent: [] }
const actions = { run: () => undefined, setTheme: () => undefined, openRecent: () => undefined, clearRecent: () => undefined }

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}
const menu = (state: Partial<MenuState> = {}, platform: NodeJS.Platform = 'linux') => itemsOf(menuTemplate({ ...STATE, ...state }, actions, platform))
const item = (id: string, state: Partial<MenuState> = {}, platform: NodeJS.Platform = 'linux') => menu(state, platform).find((each) => each.id === id)

test('every command stands in the menu once', () => {
  const ids = menu().flatMap(({ id }) => (id === undefined ? [] : [id]))
  expect(ids.filter((id) => commands.some((command) => command.id === id))).toEqual(commands.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('no two commands share their keys, on any system', () => {
  for (const platform of ['linux', 'darwin']) {
    const keys = commands.map(({ id }) => keysOf(id, platform)).filter((shown) => shown !== '')
    expect(keys.filter((shown, index) => keys.indexOf(shown) !== index), platform).toEqual([])
  }
})

test('Undo says what it takes back, and is there only when there is something', () => {
  expect(item('undo')).toMatchObject({ label: 'Undo', enabled: false })
  expect(item('undo', { undo: 'Interview moved to the bin' })).toMatchObject({ label: 'Undo: Interview moved to the bin', enabled: true })
  expect(item('redo', { redo: 'Withnail & I added' })?.label).toBe('Redo: Withnail && I added')
  expect(item('undo', { undo: 'x'.repeat(100) })?.label).toHaveLength('Undo: '.length + 60)
})

test('the letters of a film are shown, act only on its page, and are never taken from what is typed', () => {
  expect(item('like')).toMatchObject({ accelerator: 'L', registerAccelerator: false, enabled: false })
  expect(item('like', { isFilm: true })?.enabled).toBe(true)
  expect(item('like', {}, 'darwin')?.accelerator).toBeUndefined()
  expect(item('new-entry', {}, 'darwin')).toMatchObject({ accelerator: 'CmdOrCtrl+N' })
  expect(item('back', {}, 'darwin')?.accelerator).toBe('CmdOrCtrl+[')
})

test('theme and sidebar show how things are', () => {
  expect(item('theme-dark', { theme: 'dark' })?.checked).toBe(true)
  expect(item('theme-system', { theme: 'dark' })?.checked).toBe(false)
  expect(item('toggle-sidebar', { isSidebarShown: false })?.checked).toBe(false)
})

test('keys are read as the keyboard names them', () => {
  expect([keysShown('CmdOrCtrl+Shift+N', 'linux'), keysShown('Alt+Left', 'linux'), keysShown('CmdOrCtrl+Plus', 'linux'), keysShown('CmdOrCtrl+-', 'linux')]).toEqual(['Ctrl Shift N', 'Alt ←', 'Ctrl +', 'Ctrl −'])
  expect([keysShown('CmdOrCtrl+Shift+N', 'darwin'), keysOf('full-screen', 'darwin')]).toEqual(['⇧⌘N', '⌃⌘F'])
})

test('a right click offers what can be done there', () => {
  const flags = { canUndo: false, canRedo: false, canCut: false, canCopy: true, canPaste: true, canDelete: false, canSelectAll: true, canEditRichly: false }
  const done: string[] = []
  const act = { openLink: (address: string) => done.push(`open ${address}`), copy: (text: string) => done.push(`copy ${text}`) }
  const at = (place: { isEditable?: boolean; address?: string | null; selectionText?: string }) =>
    contextItems({ isEditable: false, address: null, selectionText: '', editFlags: flags, ...place }, act)
  expect(at({ isEditable: true }).map(({ role, enabled }) => [role, enabled])).toEqual([['cut', false], ['copy', true], ['paste', true], [undefined, undefined], ['selectAll', true]])
  expect(at({})).toEqual([])
  expect(at({ selectionText: 'words' }).map(({ role }) => role)).toEqual(['copy'])
  const link = at({ address: 'https://example.org/trailer' })
  expect(link.map(({ label }) => label)).toEqual(['Open in your browser…', 'Copy the address'])
  for (const each of link) Reflect.apply(each.click ?? (() => undefined), null, [])
  expect(done).toEqual(['open https://example.org/trailer', 'copy https://example.org/trailer'])
  expect(at({ address: 'mailto:ines@example.org' })[0]?.label).toBe('Write to this address…')
})

test('Open recent holds the libraries that were open lately, and can be cleared', () => {
  const opened: string[] = []
  const recent = [{ path: '/a/Noir & co.matinee', label: 'Films › Noir & co.matinee' }, { path: '/b.matinee', label: 'b.matinee' }]
  const template = menuTemplate({ ...STATE, recent }, { ...actions, openRecent: (path) => opened.push(path), clearRecent: () => opened.push('cleared') }, 'linux')
  const open = itemsOf(template).find(({ id }) => id === 'open-recent')
  const items = Array.isArray(open?.submenu) ? open.submenu : []
  expect(open?.enabled).toBe(true)
  expect(items.map(({ label }) => label)).toEqual(['Films › Noir && co.matinee', 'b.matinee', undefined, 'Clear the list'])
  for (const { click } of items) if (click) Reflect.apply(click, undefined, [])
  expect(opened).toEqual(['/a/Noir & co.matinee', '/b.matinee', 'cleared'])
  expect(item('open-recent')).toMatchObject({ enabled: false })
})
