import { readSync } from 'node:fs'
import { errorCode } from '../problem'

/** Everything on the standard input. Read in pieces: a pipe that is not ready yet answers EAGAIN. */
export function standardInput(): Uint8Array {
  const pieces: Buffer[] = []
  const piece = Buffer.alloc(64 * 1024)
  for (;;) {
    try {
      const length = readSync(0, piece)
      if (length === 0) return Buffer.concat(pieces)
      pieces.push(Buffer.from(piece.subarray(0, length)))
    } catch (error) {
      const code = errorCode(error)
      if (code === 'EOF') return Buffer.concat(pieces)
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}
