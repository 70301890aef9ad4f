/** Archives that programs and people spoilt. */
import type { Random } from '../pageGenerator/random'
import { aZip, type ZipEntry } from '../importing/zip'
import { ODD, spoilBytes } from './mutate'

const NAMES = ['diary.csv', 'lists/one.csv', 'likes/films.csv', '../evil.csv', '/etc/evil.csv', 'C:\\evil.csv', 'a/', '__MACOSX/x', 'x.zip', 'note.md', 'history-1.json', 'films.xml', 'a/../../b', '']

export function hostileZip(random: Random): Buffer {
  const entries = Array.from({ length: random.int(0, 6) }, (): ZipEntry => {
    const content = random.chance(0.1) ? Buffer.alloc(random.int(0, 300_000)) : `Date,Name,Year\n2021-01-02,${random.pick(ODD)},1979\n`.repeat(random.int(0, 30))
    return {
      name: random.chance(0.8) ? random.pick(NAMES) : random.pick(ODD),
      content,
      isStored: random.chance(0.3),
      ...(random.chance(0.1) ? { size: random.int(0, 4_000_000_000) } : {}),
      ...(random.chance(0.05) ? { crc: random.int(0, 4_000_000_000) } : {}),
      ...(random.chance(0.1) ? { flags: random.int(0, 0xffff) } : {}),
      ...(random.chance(0.05) ? { method: random.int(0, 20) } : {}),
      ...(random.chance(0.1) ? { mode: random.pick([0o120777, 0o040755, 0o010644, 0]) } : {})
    }
  })
  let bytes = aZip(entries)
  for (let times = random.pick([0, 0, 1, 1, 2, 5]); times > 0; times -= 1) bytes = spoilBytes(random, bytes)
  return bytes
}
