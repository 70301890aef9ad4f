import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { recogniseFiles } from '../../../../src/main/importing/door'
import { openParcel } from '../../../../src/main/importing/parcel/open'
import { Problem } from '../../../../src/main/problem'
import { hostileZip } from '../../../support/fuzz/hostileZip'
import { fuzz, fuzzSeconds } from '../../../support/fuzz/run'

const folder = mkdtempSync(join(tmpdir(), 'matinee-zips-'))
const path = join(folder, 'in.zip')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function orRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.message).toMatch(/^[\p{Lu}“][^]*\.$/u)
    return null
  }
}

test('whatever is opened as a ZIP is read, or refused in a sentence, and nothing leads out of it', { timeout: fuzzSeconds * 1000 + 60_000 }, async () => {
  await fuzz<Buffer>({
    reader: 'ZIP',
    make: hostileZip,
    bytes: (bytes) => bytes,
    check: async (bytes, random) => {
      writeFileSync(path, bytes)
      if (random.chance(0.3)) return (await orRefused(() => recogniseFiles([path], join(folder, 'none.matinee')))) === null
      const parcel = await orRefused(() => openParcel([path]))
      if (parcel === null) return true
      try {
        for (const { reason } of parcel.refused) expect(reason).toMatch(/^[A-Z].*\.$/)
        for (const file of parcel.files) {
          expect(file.path).not.toMatch(/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\\|\p{Cc}/u)
          let length = 0
          const whole = await orRefused(async () => {
            for await (const piece of file.bytes()) length += piece.length
            return length
          })
          expect(length).toBeLessThanOrEqual(file.size)
          if (whole !== null) expect(whole).toBe(file.size)
        }
      } finally {
        parcel.close()
      }
      expect(readdirSync(folder)).toEqual(['in.zip'])
      return false
    }
  })
})
