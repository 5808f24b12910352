import { Trans, useLingui } from '@lingui/react/macro'
import type { ListedReport } from '@parley/domain/api/reportCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { describeError } from '#backend/errors'
import { openProfile } from '#features/members'
import { useReportWords } from '#features/moderation'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { showToast } from '#ui/showToast'
import { formatMoment } from './formatMoment'
import { NoteForm } from './NoteForm'
import { ReportedText } from './ReportedText'
import { ReportMeans } from './ReportMeans'
import { ResolveForm } from './ResolveForm'
import { isLost, type ReportActs } from './useReports'

type Props = {
  serverId: ServerId
  actor: Actor
  me: Uid
  report: ListedReport
  acts: ReportActs
  nameOf: (uid: Uid) => string
}

export function ReportCard({ serverId, actor, me, report, acts, nameOf }: Props) {
  const { t } = useLingui()
  const words = useReportWords()
  const headingId = useId()
  const { subjectId, reporterId, category, note, snapshot, status, takenBy, notes, resolution, at } = report
  const name = snapshot.name
  const isMine = takenBy === me
  const isResolved = status === 'resolved'
  return (
    <li aria-labelledby={headingId} className="flex flex-col gap-4 rounded-card border border-line p-4">
      <header className="flex flex-col gap-0.5">
        <h2 id={headingId} className="font-semibold text-base text-ink wrap-anywhere">
          <button
            type="button"
            aria-haspopup="dialog"
            onClick={(event) => openProfile(serverId, subjectId, event.currentTarget)}
            className="touch-target rounded-control text-start hover:underline"
          >
            {name}
          </button>
          {' · '}
          {words.categories[category]}
        </h2>
        <p className="text-ink-muted text-sm tabular-nums">
          <Trans>
            Reported by {nameOf(reporterId)}, {formatMoment(at)}
          </Trans>
        </p>
      </header>
      {note !== '' && <p className="text-base text-ink whitespace-pre-wrap wrap-anywhere">{note}</p>}
      <ReportedText snapshot={snapshot} nameOf={nameOf} />
      <Notes notes={notes} nameOf={nameOf} />
      <p role="status" className="text-ink-muted text-sm wrap-anywhere">
        {resolution ? (
          <Trans>
            {words.outcomes[resolution.outcome]}, said {nameOf(resolution.byId)} on{' '}
            {formatMoment(resolution.at)}
          </Trans>
        ) : isMine ? (
          <Trans>You look after it.</Trans>
        ) : (
          takenBy !== null && <Trans>{nameOf(takenBy)} looks after it.</Trans>
        )}
      </p>
      {resolution && resolution.note !== '' && (
        <p className="-mt-3 text-base text-ink whitespace-pre-wrap wrap-anywhere">{resolution.note}</p>
      )}
      <Steps {...{ serverId, actor, me, report, acts, nameOf, isResolved, isMine }} />
      <nav aria-label={t`More about it`} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <Link to={urls.memberHistory(serverId, subjectId)} className="touch-target text-link hover:underline">
          <Trans>History of {name}</Trans>
        </Link>
        {report.target.kind === 'message' && (
          <Link
            to={urls.message(serverId, report.target.channelId, report.target.id)}
            className="touch-target text-link hover:underline"
          >
            <Trans>Go to the message</Trans>
          </Link>
        )}
      </nav>
    </li>
  )
}

function Notes({ notes, nameOf }: Pick<ListedReport, 'notes'> & Pick<Props, 'nameOf'>) {
  const { t } = useLingui()
  if (notes.length === 0) return null
  return (
    <ul aria-label={t`Notes`} className="flex flex-col gap-2">
      {notes.map((each) => (
        <li key={`${each.at} ${each.authorId}`} className="text-base wrap-anywhere">
          <p className="text-ink whitespace-pre-wrap">{each.text}</p>
          <p className="text-ink-muted text-sm tabular-nums">
            <Trans>
              {nameOf(each.authorId)}, {formatMoment(each.at)}
            </Trans>
          </p>
        </li>
      ))}
    </ul>
  )
}

type StepsProps = Props & { isResolved: boolean; isMine: boolean }

/** What can be done now: one form at a time. */
function Steps({ serverId, actor, me, report, acts, nameOf, isResolved, isMine }: StepsProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState<'none' | 'note' | 'resolve'>('none')
  const [isTaking, setIsTaking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const isTaken = report.takenBy !== null
  const tellLost = (holderId: Uid | null, wasResolved: boolean) => {
    const holder = holderId === null ? t`Somebody` : nameOf(holderId)
    showToast({ title: wasResolved ? t`${holder} has resolved it already.` : t`${holder} was faster.` })
  }
  async function take() {
    setIsTaking(true)
    setProblem(undefined)
    try {
      const held = await acts.take(report)
      if (isLost(held, me)) tellLost(held.holderId, held.status === 'resolved')
      else showToast({ title: t`You look after it now. It stands under Taken.` })
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setIsTaking(false)
    }
  }
  if (open === 'note') {
    return <NoteForm onSave={(text) => acts.addNote(report, text)} onDone={() => setOpen('none')} />
  }
  if (open === 'resolve') {
    return (
      <ResolveForm
        isMessage={report.target.kind === 'message'}
        onDone={() => setOpen('none')}
        onSave={async (outcome, text) => {
          const held = await acts.resolve(report, outcome, text)
          if (isLost(held, me)) tellLost(held.holderId, held.status === 'resolved')
          else showToast({ title: t`Resolved.` })
        }}
      />
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {!isResolved && !isMine && (
          <Button
            size="sm"
            variant={isTaken ? 'secondary' : 'primary'}
            isBusy={isTaking}
            onClick={() => void take()}
          >
            {isTaken ? <Trans>Take over</Trans> : <Trans>Take</Trans>}
          </Button>
        )}
        {!isResolved && (isMine || !isTaken) && (
          <Button size="sm" onClick={() => setOpen('resolve')}>
            <Trans>Resolve</Trans>
          </Button>
        )}
        <Button size="sm" onClick={() => setOpen('note')}>
          <Trans>Add note</Trans>
        </Button>
        {!isResolved && <ReportMeans serverId={serverId} actor={actor} report={report} />}
      </div>
      <FormError>{problem}</FormError>
    </div>
  )
}
