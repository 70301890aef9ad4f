import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/**
 * Loads one of the project's plain JavaScript files. They carry no declarations, so the test names the part it relies on.
 */
export async function loadScript<Exports>(path: string): Promise<Exports> {
  return (await import(new URL(`../../../scripts/${path}`, import.meta.url).href)) as Exports
}

/** A folder of its own with some files in it; it goes when the test file has been run. */
export function folderWith(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-scripts-'))
  made.push(folder)
  writeInto(folder, files)
  return folder
}

export function writeInto(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}
