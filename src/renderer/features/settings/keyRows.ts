/** Every command and every key, as rows to read and to search. */
import { acceleratorOf, keysShown, menus } from '../../../shared/commands'
import { pageKeys } from '../../messages'

export interface KeyRow {
  readonly what: string
  /** Each as this keyboard shows it; none for what only stands in the menu. */
  readonly keys: readonly string[]
}

export interface KeyGroup {
  readonly name: string
  readonly rows: readonly KeyRow[]
}

/** The menus in their order, then the keys of single parts of a page. */
export function keyGroups(platform: string): KeyGroup[] {
  const ofMenus = menus.map(({ label, groups }) => ({
    name: label,
    rows: groups.flat().map((command) => {
      const keys = acceleratorOf(command, platform)
      return { what: command.label.replace('…', ''), keys: keys === null ? [] : [keysShown(keys, platform)] }
    })
  }))
  const ofPages = pageKeys.map(({ group, keys }) => ({
    name: group,
    rows: keys.map(([what, ...each]) => ({ what, keys: each.map((key) => keysShown(key.replace('Ctrl', 'CmdOrCtrl').replaceAll(' ', '+').replace('Page+', 'Page '), platform)) }))
  }))
  return [...ofMenus, ...ofPages]
}

/** The rows in which each word of the text stands, in what is done or in its keys. Groups without any are left out. */
export function findKeys(groups: readonly KeyGroup[], text: string): KeyGroup[] {
  const wanted = text.toLocaleLowerCase().split(/[\s+]+/).filter((word) => word !== '')
  const matches = ({ what, keys }: KeyRow, group: string): boolean => {
    const words = `${group} ${what} ${keys.join(' ')}`.toLocaleLowerCase()
    return wanted.every((word) => words.includes(word))
  }
  return groups.map(({ name, rows }) => ({ name, rows: rows.filter((row) => matches(row, name)) })).filter(({ rows }) => rows.length > 0)
}
