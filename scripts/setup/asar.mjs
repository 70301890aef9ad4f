/**
 * Packs a few small files into an asar archive: a length, a JSON header that lists names, sizes and offsets,
 * then the files' bytes. Both the header and its length are "pickles", which begin with their own sizes.
 * @param {Record<string, string>} contents File names and texts.
 * @returns {Buffer}
 */
export function packAsar(contents) {
  const bodies = Object.values(contents).map((text) => Buffer.from(text))
  let offset = 0
  const files = Object.fromEntries(
    Object.keys(contents).map((name, index) => {
      const size = bodies[index]?.length ?? 0
      const entry = { size, offset: String(offset) }
      offset += size
      return [name, entry]
    }),
  )
  const json = Buffer.from(JSON.stringify({ files }))
  const padding = Buffer.alloc((4 - (json.length % 4)) % 4)
  const padded = json.length + padding.length
  const sizes = Buffer.alloc(16)
  for (const [index, value] of [4, padded + 8, padded + 4, json.length].entries()) sizes.writeUInt32LE(value, index * 4)
  return Buffer.concat([sizes, json, padding, ...bodies])
}
