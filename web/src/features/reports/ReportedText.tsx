import { Trans } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import type { ReportSnapshot, SeenMessage } from '@parley/domain/schema/report'
import { classNames } from '#ui/classNames'
import { formatMoment } from './formatMoment'

type Props = { snapshot: ReportSnapshot; nameOf: (uid: Uid) => string }

/** What was reported as it stood then, between what was said around it. */
export function ReportedText({ snapshot, nameOf }: Props) {
  const { message, around, channelName, bio, username } = snapshot
  if (!message) {
    return (
      <div className="flex flex-col gap-1 text-base wrap-anywhere">
        <p className="text-ink-muted">@{username}</p>
        {bio !== '' && <p className="text-ink whitespace-pre-wrap">{bio}</p>}
      </div>
    )
  }
  const said = [...around, message].toSorted((a, b) => a.createdAt - b.createdAt)
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="text-ink-muted text-sm">
        <Trans>
          In #{channelName}, {formatMoment(message.createdAt)}
        </Trans>
      </figcaption>
      <ol className="flex flex-col gap-1 border-line border-s-2">
        {said.map((each) => (
          <Line key={each.id} said={each} name={nameOf(each.authorId)} isReported={each.id === message.id} />
        ))}
      </ol>
    </figure>
  )
}

function Line({ said, name, isReported }: { said: SeenMessage; name: string; isReported: boolean }) {
  return (
    <li
      className={classNames(
        'py-0.5 ps-3 text-base wrap-anywhere whitespace-pre-wrap',
        isReported ? '-ms-0.5 border-danger border-s-2 bg-danger/8 text-ink' : 'text-ink-muted',
      )}
    >
      <span className="font-medium">{name}</span> {said.text}
    </li>
  )
}
