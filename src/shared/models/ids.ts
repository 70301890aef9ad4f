import { z } from 'zod'

/** A UUIDv7: made once, kept through export and import. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** An instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>
