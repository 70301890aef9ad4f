import { expect, it } from 'vitest'
import { treeOf } from '../../../../src/renderer/features/transfer/fileTree'

it('shows each folder once, before what is in it', () => {
  const rows = treeOf([{ path: 'Films/Interview (2007).md' }, { path: 'Films/Yi Yi (2000).md' }, { path: 'Cards/a/b.svg' }, { path: 'Read me.md' }])
  expect(rows.map(({ name, depth, isFolder }) => [name, depth, isFolder])).toEqual([
    ['Films', 0, true],
    ['Interview (2007).md', 1, false],
    ['Yi Yi (2000).md', 1, false],
    ['Cards', 0, true],
    ['a', 1, true],
    ['b.svg', 2, false],
    ['Read me.md', 0, false]
  ])
})
