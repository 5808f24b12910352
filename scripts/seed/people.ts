import { hash32 } from './random'
import type { Tone } from './talk/sayTurn'

/** What somebody in the community is drawn to; it decides their roles and where they talk. */
export type Interest = 'garden' | 'workshop' | 'books' | 'kitchen' | 'repair'
type Standing = 'owner' | 'admin' | 'moderator' | 'member' | 'newcomer'
export type Person = {
  readonly username: string
  readonly displayName: string
  readonly bio: string
  readonly interests: readonly Interest[]
  readonly standing: Standing
  readonly tone: Tone
  /** How much of the talk is theirs: a few people say a lot. */
  readonly talkativeness: number
}

const interestLetters: Readonly<Record<string, Interest>> = {
  g: 'garden',
  w: 'workshop',
  b: 'books',
  k: 'kitchen',
  r: 'repair',
}

const register = `
marta.l | Marta Lindqvist | gb | owner | Started this with a key, a kettle and a noticeboard.
dupe | Dupe | wr | admin | Keeps the lights on.
imani | Imani Okafor | kg | admin | Soup is infrastructure.
tobias_h | Tobias Hartmann | w | moderator | Pins first.
yuki.mori | Yuki Mori | bk | moderator | Reads on the ferry.
rosa_delmar | Rosa Delmar | g | moderator | Allotment 14. Come by, take a courgette.
callum | Callum Reid | r | moderator | It is always the fuse, except when it is not.
dupette | Dupette | bg | member | Here for the books and the sweet peas.
aino | Aino Virtanen | b | member | Poems, saunas, silence.
kwame.a | Kwame Asante | w | member | Chairs, mostly.
leila_h | Leila Haddad | k | member | Preserved lemon in everything.
bram | Bram de Vries | gw | member | Builds greenhouses faster than he fills them.
sunniva | Sunniva Berg | g | member | Bees. Three hives, one temper.
priya.n | Priya Nair | kb | member | Dal evangelist.
oskar_w | Oskar Wiśniewski | r | member | Radios, valves, patience.
nell | Nell Ashworth | b | member | Second-hand bookshop, Rope Walk.
joaquim | Joaquim Tavares | k | member | Baker. Awake when you are not.
hana.k | Hana Kovářová | w | member | Bookbinder.
dewi_p | Dewi Pritchard | g | member | Leeks.
farah | Farah Siddiqui | rb | member | Fixes sewing machines, reads Eliot.
anselm | Anselm Okoro | w | member | Steam, ash, ambition.
maeve.oc | Maeve O’Connor | bk | member | Will read it aloud if you let her.
tuan_l | Tuan Lê | kg | member | Grows the chillies, cooks the chillies.
ingrid | Ingrid Solheim | g | member | Up on North Parade. The rain gauge.
zofia.m | Zofia Mazur | b | member | Librarian, quiet by trade.
eliot_g | Eliot Grant | w | member | Learning. Still have all ten.
amara | Amara Diallo | k | member | Community fridge, Tuesdays.
henrik.j | Henrik Juhl | r | member | Bicycles and their inner lives.
sora | Sora Kim | bw | member | Linocut, letterpress.
gideon_m | Gideon Marsh | g | member | Compost. Ask me anything.
lucia.f | Lucia Ferrari | kb | member | Sunday lunch, all welcome.
patrick_n | Patrick Nolan | w | member | Boat carpenter, retired twice.
noor | Noor Rahman | g | member | Balcony, two square metres, nineteen pots.
vera.s | Vera Sokolova | b | member | Translates. Opinions on commas.
milo | Milo Janssen | rw | member | School workshop, the noisy end.
thandi_k | Thandi Khumalo | g | member | Dahlias for show, beans for supper.
edwin.c | Edwin Castillo | k | member | Sourdough, year six.
freya | Freya Mackenzie | b | member | Ferry crew. Knows the timetable.
ravi.s | Ravi Subramaniam | r | member | Multimeter always in pocket.
colette | Colette Marchand | gk | member | Quinces.
jonas_b | Jonas Brandt | w | member | Marking gauges, a small collection.
wren | Wren Hollis | gb | member | Birds before breakfast.
mateo.r | Mateo Ruiz | k | member | Big pots, big tables.
sigrun | Sigrún Jónsdóttir | bw | member | Wool, in all its forms.
abel_t | Abel Tesfaye-Lind | w | member | Guitars from old doors.
hettie | Hettie Bloom | g | member | Seed library. Labels everything.
dmitri.v | Dmitri Volkov | r | member | Clocks.
sanne | Sanne Bakker | bk | member | Teaches eight-year-olds. Tired, happy.
olu_a | Olu Adeyemi | w | member | CNC by day, spoons by night.
winnie.c | Winnie Chow | k | member | Dumplings on request.
petra.h | Petra Horvat | g | newcomer | A fig tree and two suitcases.
harun.y | Harun Yıldız | r | newcomer | Fixes pianos, bakes on the days between.
kit_l | Kit Larsen | b | newcomer | Long walks, short meetings.
linnea | Linnea Åkesson | bg | newcomer | Draws maps, badly but with love.
basil.t | Basil Thorne | g | newcomer | Bees, lately.
juno_p | Juno Park | w | newcomer | Student. Can carry heavy things.
esme | Esme Fairweather | gb | newcomer | Read along for months, then signed up.
amelie.d | Amélie Durand | k | newcomer | Cooks for a living.
raf | Rafael Moreira | w | newcomer | Retired joiner, plenty of clamps.
saoirse_b | Saoirse Byrne | b | newcomer | Back after twenty years.
emeka | Emeka Obi | r | newcomer | A box of dead radios.
tamsin | Tamsin Wright | k | newcomer | New to all of it.
`

export const people: readonly Person[] = register.trim().split('\n').map(readPerson)

function readPerson(line: string, index: number): Person {
  const [username = '', displayName = '', interests = '', standing = '', bio = ''] = line.split(' | ')
  const tones: readonly Tone[] = ['plain', 'lower', 'airy', 'bright', 'plain']
  return {
    username,
    displayName,
    bio,
    interests: Array.from(interests, (letter) => interestLetters[letter]!),
    standing: standing as Standing,
    tone: tones[hash32(`tone ${username}`) % tones.length]!,
    talkativeness: 12 / (3 + (hash32(`talk ${username}`) % 40)) + (index < 24 ? 0.5 : 0.2),
  }
}

export const firstNameOf = (person: Person) => person.displayName.split(' ')[0]!
export const avatarOf = (person: Pick<Person, 'username'>) => `/demo/avatars/${person.username}.svg`
