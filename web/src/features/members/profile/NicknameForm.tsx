import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { type Member, nickname } from '@parley/domain/schema/server'
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react'
import * as v from 'valibot'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { setNickname } from '#backend/memberCalls'
import { useFocusOnMount } from '#lib/useFocusOnMount'
import { Button } from '#ui/Button'
import { TextField } from '#ui/TextField'
import { keepNicknameDraft, readNicknameDraft } from './nicknameDrafts'

type Props = { serverId: ServerId; member: Member; onDone: () => void }

/** What is typed is kept until it is saved or given up: a click beside the card is neither. */
export function NicknameForm({ serverId, member, onDone }: Props) {
  const { t } = useLingui()
  const field = useFocusOnMount<HTMLInputElement>()
  const [typed, setTyped] = useState(() => readNicknameDraft(serverId, member.id) ?? member.nick ?? '')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)

  function type(text: string) {
    setTyped(text)
    setProblem(undefined)
    keepNicknameDraft(serverId, member.id, text === (member.nick ?? '') ? null : text)
  }
  function end() {
    keepNicknameDraft(serverId, member.id, null)
    onDone()
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const nick = nickFrom(typed)
    if (nick === undefined) {
      setProblem(t`Use at most ${limits.nicknameMax} characters.`)
      return
    }
    setIsBusy(true)
    setProblem(undefined)
    try {
      // Each try is an intent of its own: the same name set twice is the same name.
      if (nick !== member.nick) {
        await setNickname({ requestId: mintRequestId(), serverId, memberId: member.id, nick })
      }
      end()
    } catch (error) {
      setProblem(describeError(error))
      setIsBusy(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // One step back, not out of the card.
    event.stopPropagation()
    end()
  }

  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-3 border-line border-t px-4 pt-3 pb-4"
    >
      <TextField
        ref={field}
        label={t`Nickname`}
        hint={t`Only in this server. Leave it empty for ${member.displayName}.`}
        error={problem}
        value={typed}
        placeholder={member.displayName}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" isBusy={isBusy}>
          <Trans>Save nickname</Trans>
        </Button>
        <Button size="sm" variant="ghost" onClick={end}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}

/** Null for none, nothing for what is no nickname. */
function nickFrom(typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  const parsed = v.safeParse(nickname, typed)
  return parsed.success ? parsed.output : undefined
}
