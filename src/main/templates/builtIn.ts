/** The templates that come with Matinee, to be changed or removed like any other. */
import type { Template } from '../../shared/models/filmNote'

/** The same ids in every library, so that two libraries that come together do not have each of them twice. */
export const BUILT_IN: readonly Template[] = [
  {
    id: '019aa000-0000-7000-8000-000000000001',
    name: 'Questions for a second viewing',
    body: `## Questions for {{title}}

What did I miss the first time?

What does the first scene know that I did not?

Whom did I believe, and whom would I believe now?

Which image stayed, and was it really there?
`
  },
  {
    id: '019aa000-0000-7000-8000-000000000002',
    name: 'Short note',
    body: `**In one sentence:** 

**What stays:** 

**For whom:** 
`
  },
  {
    id: '019aa000-0000-7000-8000-000000000003',
    name: 'Scene by scene',
    body: `## {{title}}, scene by scene

*Watched on {{date}}.*

### The opening


### The turn


### The last scene

`
  }
]
