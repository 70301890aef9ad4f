// The window's policy forbids making code from text, which zod tries as soon as a schema is made. This module has to be
// the first that is imported.
import { config } from 'zod'

config({ jitless: true })
