/**
 * Finds derived documents that differ from what they derive from, and what deleted servers and channels left behind,
 * and prints them; with `--fix` writes or removes them, by the same code as the triggers. Ends with 1 when something
 * is, and stays, different.
 */
import { parseArgs } from 'node:util'
import { asServerId, asUid } from '@parley/domain/ids'
import { convergeAutomod } from '../../functions/src/automod/convergeAutomod'
import { convergeAccount, convergeServer, type Mode } from '../../functions/src/lib/converge'
import { refs } from '../../functions/src/lib/db'
import type { Difference } from '../../functions/src/lib/difference'
import { convergeBans } from '../../functions/src/moderation/convergeBans'
import { convergeAllReactions } from '../../functions/src/reactions/convergeAllReactions'
import { convergeRemains } from '../../functions/src/removal/convergeRemains'

const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } })
const mode: Mode = values.fix ? 'write' : 'compare'

function print(differences: readonly Difference[]): number {
  for (const { ref, change, fields } of differences) {
    console.log(`${change} ${ref.path} ${change === 'delete' ? '' : JSON.stringify(fields)}`.trimEnd())
  }
  return differences.length
}

// First: whose membership goes with the rest of a server has its entry on the rail found below.
let count = print(await convergeRemains(mode))
const servers = await refs.servers().select().get()
for (const { id } of servers.docs) {
  // First: what is left of the membership of somebody who is banned is found with the rest of the server.
  count += print(await convergeBans(asServerId(id), mode))
  // And this, from which the lists of its channels follow.
  count += print(await convergeAutomod(asServerId(id), mode))
  count += print(await convergeServer(asServerId(id), mode))
}
// The sums on messages.
count += print(await convergeAllReactions(mode))
// Also those who are gone themselves and left something below.
const users = await refs.users().listDocuments()
for (const { id } of users) count += print(await convergeAccount(asUid(id), mode))

const looked = `${servers.size} servers, ${users.length} people`
if (count === 0) console.log(`No difference in ${looked}.`)
else console.log(`${count} differences in ${looked}${values.fix ? ', all written anew' : ''}.`)
process.exitCode = count > 0 && !values.fix ? 1 : 0
