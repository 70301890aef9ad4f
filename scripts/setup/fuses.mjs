import { readFileSync, writeFileSync } from 'node:fs'

/** Electron's binaries carry this text; behind it stand a version byte, the number of fuses, and one character per fuse. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const on = 0x31
const off = 0x30
const removed = 0x72

/** The places of the fuses in version 1 of that table. */
export const fuses = {
  runAsNode: 0,
  nodeOptions: 2,
  nodeCliInspect: 3,
  asarIntegrity: 4,
  onlyLoadAppFromAsar: 5,
  browserV8Snapshot: 6,
}

/**
 * Switches fuses in an Electron binary. A universal binary carries the table twice; both are changed.
 * @param {string} file
 * @param {Partial<Record<keyof typeof fuses, boolean>>} wanted
 */
export function setFuses(file, wanted) {
  const bytes = readFileSync(file)
  let tables = 0
  for (let at = bytes.indexOf(sentinel); at >= 0; at = bytes.indexOf(sentinel, at + 1)) {
    tables++
    const version = bytes[at + sentinel.length]
    const count = bytes[at + sentinel.length + 1] ?? 0
    if (version !== 1) throw new Error(`The fuse table has version ${version}, not 1.`)
    const first = at + sentinel.length + 2
    for (const [name, value] of Object.entries(wanted)) {
      const place = fuses[/** @type {keyof typeof fuses} */ (name)]
      if (place >= count || bytes[first + place] === removed) throw new Error(`This binary has no fuse "${name}".`)
      bytes[first + place] = value ? on : off
    }
  }
  if (tables === 0) throw new Error('This binary has no fuse table.')
  writeFileSync(file, bytes)
}
