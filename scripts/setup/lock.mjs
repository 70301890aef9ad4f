import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from './run.mjs'

/** A holder refreshes its lock every second; one that has been silent for this long is gone, whatever its number says. */
const silenceLimit = 60_000
const heartbeat = 1000

/** The claims this very process holds. */
const held = new Set()

/**
 * @typedef {{ token: string, pids: number[] }} Claim The lock file's content.
 * @typedef {{ alsoHeldBy: (pid: number) => void }} HeldLock
 */

/**
 * Runs `work` while no other process holds the same lock file, waiting for the other one to finish first.
 * A holder that was killed leaves its file behind; the next one notices and takes over.
 * @template T
 * @param {string} file
 * @param {(lock: HeldLock) => Promise<T>} work
 * @param {{ onWait?: () => void, silence?: number }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { onWait, silence = silenceLimit } = {}) {
  mkdirSync(dirname(file), { recursive: true })
  /** @type {Claim} */
  const claim = { token: randomUUID(), pids: [process.pid] }
  for (let waits = 0; !tryTake(file, claim, silence); waits++) {
    if (waits === 1) onWait?.()
    await pause(200)
  }
  held.add(claim.token)
  const beat = setInterval(() => refresh(file), heartbeat)
  try {
    return await work({
      // A child that outlives its killed parent still works on the files; the lock counts as held until it ends.
      alsoHeldBy(pid) {
        claim.pids.push(pid)
        writeFileSync(file, JSON.stringify(claim))
      },
    })
  } finally {
    clearInterval(beat)
    held.delete(claim.token)
    if (readClaim(file)?.token === claim.token) rmSync(file, { force: true })
  }
}

/**
 * @param {string} file
 * @param {Claim} claim
 * @param {number} silence
 */
function tryTake(file, claim, silence) {
  try {
    writeFileSync(file, JSON.stringify(claim), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  const seen = readClaim(file)
  if (!isStale(file, seen, silence)) return false
  // Two waiting processes may both find it stale. Moving it aside shows which claim was really removed;
  // if that was the other one's fresh claim, it goes back.
  const aside = `${file}.${claim.token}`
  try {
    renameSync(file, aside)
    if (readClaim(aside)?.token !== seen?.token) {
      renameSync(aside, file)
      return false
    }
    rmSync(aside)
  } catch {
    // The other process was quicker.
    return false
  }
  return tryTake(file, claim, silence)
}

/**
 * @param {string} file
 * @param {Claim | null} claim
 * @param {number} silence
 */
function isStale(file, claim, silence) {
  const age = ageOf(file)
  if (age === null) return false
  if (age > silence) return true
  // A claim that cannot be read may be one that is being written this moment.
  if (claim === null) return age > 2 * heartbeat
  if (held.has(claim.token)) return false
  // After a restart in a container the killed holder's number can be our own.
  return !claim.pids.some((pid) => pid !== process.pid && isAlive(pid))
}

/** @param {string} file */
function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return null
  }
}

/**
 * @param {string} file
 * @returns {Claim | null}
 */
function readClaim(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** @param {string} file */
function refresh(file) {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // Someone removed the file by hand; the work itself goes on.
  }
}
