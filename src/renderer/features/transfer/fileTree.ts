/** The files of an export as they will lie in their folders. */

export interface TreeRow {
  readonly path: string
  readonly name: string
  readonly depth: number
  readonly isFolder: boolean
}

/** Folders before what is in them, each once, in the order in which the files come. */
export function treeOf(files: readonly { path: string }[]): TreeRow[] {
  const rows: TreeRow[] = []
  const seen = new Set<string>()
  for (const { path } of files) {
    const parts = path.split('/').filter((part) => part !== '')
    parts.forEach((name, depth) => {
      const here = parts.slice(0, depth + 1).join('/')
      if (seen.has(here)) return
      seen.add(here)
      rows.push({ path: here, name, depth, isFolder: depth < parts.length - 1 })
    })
  }
  return rows
}
