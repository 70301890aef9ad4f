// What lies in a package, by size, and what should not lie there.
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** @typedef {{ name: string, bytes: number }} Held */

/**
 * @param {string} folder
 * @returns {Held[]}
 */
export function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path), bytes: statSync(path).size }))
}

/**
 * The files an asar names in its header; those it leaves outside count nothing.
 * @param {string} file
 * @returns {Held[]}
 */
export function filesInAsar(file) {
  const descriptor = openSync(file, 'r')
  try {
    // Two sizes of two pickles, and the length of the JSON text that follows.
    const sizes = Buffer.alloc(16)
    readSync(descriptor, sizes, 0, 16, 0)
    const text = Buffer.alloc(sizes.readUInt32LE(12))
    readSync(descriptor, text, 0, text.length, 16)
    return held(JSON.parse(text.toString('utf8')), '')
  } finally {
    closeSync(descriptor)
  }
}

/**
 * @param {{ files?: Record<string, any>, size?: number, unpacked?: boolean }} node
 * @param {string} path
 * @returns {Held[]}
 */
function held(node, path) {
  if (!node.files) return [{ name: path, bytes: node.unpacked ? 0 : (node.size ?? 0) }]
  return Object.entries(node.files).flatMap(([name, inner]) => held(inner, path === '' ? name : `${path}/${name}`))
}

/**
 * Files only developers need, found in what is meant for people.
 * @param {readonly Held[]} files
 */
export function unwanted(files) {
  return files.map(({ name }) => name).filter((name) => /\.(map|tsx?|cpp|c|h|gyp)$|(^|\/)(tests?|tour|docs|bench|\.git)\//u.test(name))
}

/**
 * The source maps that stand inside scripts carry the sources with them.
 * @param {string} asar
 */
export function holdsSources(asar) {
  return readFileSync(asar).includes('sourceMappingURL=data:')
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(bytes < 100_000 ? 3 : 1)} MB`
}

/**
 * @param {readonly Held[]} files
 * @param {number} [most]
 */
export function largest(files, most = 10) {
  return [...files].sort((a, b) => b.bytes - a.bytes).slice(0, most)
}
