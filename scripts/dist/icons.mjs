#!/usr/bin/env node
// Draws the icons of build/icons/*.svg in every size a desktop asks for. Needed only when a drawing has changed:
// the results are committed, so that a package can be made without it.
//   node scripts/dist/icons.mjs
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { electronEnvironment, electronExecutable, runOnOwnScreen, sandboxSwitches } from '../launch.mjs'
import { projectFolder } from '../setup/paths.mjs'

const folder = join(projectFolder, 'build/icons')
const sizes = [16, 22, 24, 32, 48, 64, 96, 128, 256, 512, 1024]
/** Up to here the drawing with edges on whole pixels is the clearer one. */
const small = 48
/** What Apple calls its sizes; those of the retina kind are larger pictures under another name. */
const appleTypes = { icp4: 16, ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 }

const jobs = join(tmpdir(), `matinee-icons-${process.pid}.json`)
const drawings = [['matinee', 'app'], ['document', 'document']]
writeFileSync(
  jobs,
  JSON.stringify(
    drawings.flatMap(([name, place]) => {
      mkdirSync(join(folder, place), { recursive: true })
      return sizes.map((size) => ({ svg: join(folder, `${name}${size <= small ? '-small' : ''}.svg`), size, to: join(folder, place, `${size}x${size}.png`) }))
    })
  )
)
process.exitCode = await runOnOwnScreen(electronExecutable(), [...sandboxSwitches(), join(projectFolder, 'scripts/dist/drawIcons.mjs'), jobs], { env: electronEnvironment() })
rmSync(jobs)
if (process.exitCode === 0) for (const [name, place] of drawings) writeContainers(name, (size) => readFileSync(join(folder, place, `${size}x${size}.png`)))
// 1024 is for macOS only, and the file is large.
if (process.exitCode === 0) for (const [, place] of drawings) rmSync(join(folder, place, '1024x1024.png'))

/**
 * Windows and macOS want one file that holds the pictures.
 * @param {string} name
 * @param {(size: number) => Buffer} png
 */
function writeContainers(name, png) {
  const pictures = [16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, bytes: png(size) }))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = head.length
  for (const [index, { size, bytes }] of pictures.entries()) {
    const entry = 6 + 16 * index
    // One byte for each side; 256 is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(bytes.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += bytes.length
  }
  writeFileSync(join(folder, `${name}.ico`), Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]))

  const parts = Object.entries(appleTypes).map(([type, size]) => appleChunk(type, png(size)))
  writeFileSync(join(folder, `${name}.icns`), appleChunk('icns', Buffer.concat(parts)))
}

/**
 * @param {string} type four letters
 * @param {Buffer} bytes
 */
function appleChunk(type, bytes) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(bytes.length + 8, 4)
  return Buffer.concat([head, bytes])
}
