import { beforeAll } from 'vitest'
import { quietFunctions } from './quietFunctions'

/** What the last file left for triggers to do would keep the first stories of this one waiting. */
beforeAll(quietFunctions, 300_000)
