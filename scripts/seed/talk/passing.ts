/** Short talk for any lively channel: it breaks up the longer conversations as people drop in. */
export const passing = `
A: {weather} again
B: Again

A: Is {D} around today?
B: Saw them at {place} about {time}

A: Back from {place}. Cold hands, warm {drink}
B: The right order

A: Anyone for {drink} in ten minutes?
B: Yes || Coming
C: Make it fifteen

A: Did we say {day} or {day2}?
B: {day}
A: Thank you, calendar in human form

A: That {animal} again
B: Naturally

A: Wind’s turning, hold on to your {things}
B: Too late for mine

@morning
A: Thanks for yesterday, everyone
B: It was lovely
C: Same time next week?
A: {time}, yes

A: Whoever put {jam} through my letterbox: bless you || Whoever left {jam} on my step: bless you
B: Wasn’t me, but I wish it was

A: Has the post been on {street}?
B: Just now || Not yet, usually {time}

A: I’m at {place}, it’s locked
B: Give me five minutes
A: No rush, sun’s out

@evening
A: {many} swifts over {street} this evening
B: {many2} here
C: I never remember to look up. Looking up now

@night
A: Can’t sleep. Anyone else?
B: Here || Kettle’s on
A: Good to know

A: Last call for the {things}
B: Take them all off me, {A} said, and I did

@night
A: Good night, quay
B: Night {A}

A: Small brag: {few} days in a row of doing the stretches
B: My back applauds you

A: Lost: one left glove, grey, sentimental
B: On the railing at {place}, looking lonely
A: My hero

A: Question: do we have {many} chairs or do we have “{many}” chairs?
B: The second kind
C: {few} of them are a bench

A: Dropping off {many} {things} at {place} around {time}
B: I’ll be there to open

A: Today {relative} said {instrument} lessons are cheaper than therapy
B: For whom

A: Running late for {time}, start without me
B: We always do
A: I know, and yet

A: Found the {tool} I blamed {B} for losing. Sorry {B}
B: I accept apologies in {dish}

A: Quick poll: {craft} or {craft2} next month?
B: {craft}
C: {craft2}, I’ve bought the apron already
D: I can’t choose, so {craft}

A: If anyone’s passing the bakery, {few} rolls please, will repay in gossip
B: How good is the gossip
A: It’s about the goats
B: On my way

A: Ferry’s delayed, {few} of us on the quay with nothing to do
B: Sing
C: They’re singing. I can hear it from {street}

A: New noticeboard photo looks great, {B}
B: Thank you, {C} held the ladder
C: I did hold the ladder

A: Remember what day it is
B: I’ll need more than that
A: Bins
B: BINS

A: I’m putting soup on for {many}, whoever turns up eats
B: What kind?
A: {dish}, roughly
C: Turning up

A: Does anyone have {things} to spare? {few} would do
B: I’ve {many}, come by before {time}
A: You’re the best

A: Today’s {drink} count: {few}
B: Amateur
`
