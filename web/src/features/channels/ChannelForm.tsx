import { useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import {
  type Channel,
  type ChannelType,
  channelName,
  normaliseChannelName,
} from '@parley/domain/schema/server'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import * as v from 'valibot'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { FormError } from '#ui/FormError'
import { TextField } from '#ui/TextField'
import { type ChannelProblem, describeChannelProblem } from './describeChannelProblem'
import { PrivacyFields, type PrivateTo } from './PrivacyFields'

export type ChannelWish = { name: string; privateTo: PrivateTo | null }
type ProblemOf = (field: ChannelProblem['field']) => string | undefined

type Props = {
  id: string
  serverId: ServerId
  uid: Uid
  type: ChannelType
  initial: ChannelWish
  /** Where it stands. */
  category: Channel | null
  /** Absent, it is not this person's to say. */
  privacy?: { note?: string } | undefined
  /** Above the name. */
  lead?: ReactNode
  /** Between the name and who may see it. */
  children?: ((problemOf: ProblemOf) => ReactNode) | undefined
  /** Something in between is wrong, and says so. */
  isHeld?: boolean
  onBusyChange: (isBusy: boolean) => void
  /** What it throws is said beside its field, or below all of them. */
  onSubmit: (wish: ChannelWish) => Promise<void>
}

/** What making and editing channels and categories have in common: the name, who may see it, and what was wrong. */
export function ChannelForm(props: Props) {
  const { id, serverId, uid, type, initial, category, privacy, isHeld = false } = props
  const { t } = useLingui()
  const nameField = useFocusOnMount<HTMLInputElement>()
  const [name, setName] = useState(initial.name)
  const [privateTo, setPrivateTo] = useState(initial.privateTo)
  const [nameProblem, setNameProblem] = useState<string>()
  const [problem, setProblem] = useState<ChannelProblem | null>(null)
  const normalised = normaliseChannelName(name, type)
  const problemOf: ProblemOf = (field) => (problem?.field === field ? problem.sentence : undefined)

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const parsed = v.safeParse(channelName, name)
    if (!parsed.success) setNameProblem(t`Give it a name.`)
    if (!parsed.success || isHeld) return
    props.onBusyChange(true)
    setProblem(null)
    try {
      await props.onSubmit({ name: parsed.output, privateTo })
    } catch (error) {
      setProblem(describeChannelProblem(error))
    } finally {
      props.onBusyChange(false)
    }
  }

  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {props.lead}
      <TextField
        label={t`Name`}
        hint={normalised !== '' && normalised !== name ? t`Will be called ${normalised}` : undefined}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
          setNameProblem(undefined)
        }}
        error={nameProblem}
        ref={nameField}
        autoComplete="off"
        maxLength={limits.channelNameMax}
      />
      {props.children?.(problemOf)}
      {privacy && (
        <PrivacyFields
          serverId={serverId}
          uid={uid}
          category={category}
          note={privacy.note}
          value={privateTo}
          onChange={setPrivateTo}
          error={problemOf('privateTo')}
        />
      )}
      <FormError>{problemOf(null)}</FormError>
    </form>
  )
}
