/** How everybody looks: skin 1–6 from light to dark, hair, its colour, and what else one would notice. */
export type AvatarTraits = {
  readonly username: string
  readonly skin: number
  readonly hair: string
  readonly hairColor: string
  readonly extras: readonly string[]
}

const register = `
marta.l 1 bun silver glasses
dupe 3 swept black
imani 5 afro black earrings
tobias_h 2 crop sand beard
yuki.mori 2 bob black glasses
rosa_delmar 3 long brown hat
callum 1 short red beard freckles
dupette 3 fringe brown earrings
aino 1 long sand
kwame.a 6 crop black beard
leila_h 3 scarf plum
bram 2 curls sand
sunniva 1 braids sand freckles
priya.n 4 long black earrings
oskar_w 1 bald silver moustache glasses
nell 1 curls silver glasses
joaquim 3 short black moustache
hana.k 1 fringe red
dewi_p 2 beanie silver beard
farah 4 scarf teal glasses
anselm 5 locs black
maeve.oc 1 curls red freckles
tuan_l 3 short black
ingrid 1 bob silver
zofia.m 2 bun brown glasses
eliot_g 2 swept brown freckles
amara 6 bun black earrings
henrik.j 1 beanie sand beard
sora 2 fringe black
gideon_m 2 bald silver beard
lucia.f 3 curls brown earrings
patrick_n 1 crop silver beard
noor 4 scarf ochre
vera.s 1 bob red
milo 2 curls brown
thandi_k 6 afro black
edwin.c 4 swept black glasses
freya 1 ponytail red
ravi.s 5 short black glasses
colette 2 bob brown
jonas_b 1 short sand glasses
wren 2 ponytail brown freckles
mateo.r 4 curls black beard
sigrun 1 braids silver
abel_t 5 locs brown beard
hettie 1 fringe sand glasses
dmitri.v 1 bald sand moustache
sanne 2 ponytail sand
olu_a 6 short black glasses
winnie.c 2 bun black
petra.h 2 long brown hat
harun.y 3 swept black moustache
kit_l 1 swept sand
linnea 1 long red glasses
basil.t 2 short brown hat
juno_p 2 bob black
esme 4 ponytail black
amelie.d 2 fringe brown
raf 4 crop silver moustache glasses
saoirse_b 1 long silver freckles
emeka 6 crop black glasses
tamsin 2 curls sand
`

export const avatarTraits: readonly AvatarTraits[] = register
  .trim()
  .split('\n')
  .map((line) => {
    const [username = '', skin, hair = '', hairColor = '', ...extras] = line.split(' ')
    return { username, skin: Number(skin), hair, hairColor, extras }
  })
