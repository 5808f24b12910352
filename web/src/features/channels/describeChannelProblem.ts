import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { AppError } from '@parley/domain/errors'
import { limits } from '@parley/domain/limits'
import { describeError } from '#backend/errors'

/** What was wrong, and with which field of the form; without one it is about the whole. */
export type ChannelProblem = { field: 'parentId' | 'privateTo' | null; sentence: string }

export function describeChannelProblem(error: unknown): ChannelProblem {
  const { code, field } = error instanceof AppError ? error : { code: undefined, field: undefined }
  const about = `${code ?? ''} ${field ?? ''}`.trim()
  switch (about) {
    case 'limit-reached parentId':
      return {
        field: 'parentId',
        sentence: i18n._(
          msg`A category holds at most ${limits.channelsPerCategory} channels. Choose another.`,
        ),
      }
    case 'limit-reached privateTo':
      return { field: 'privateTo', sentence: i18n._(msg`These are too many. Choose a role that they share.`) }
    case 'limit-reached':
      return {
        field: null,
        sentence: i18n._(
          msg`A server holds at most ${limits.channelsPerServer} channels. Delete one to make room.`,
        ),
      }
    case 'invalid parentId':
      return { field: 'parentId', sentence: i18n._(msg`This category no longer exists. Choose another.`) }
    case 'invalid privateTo':
      return {
        field: 'privateTo',
        sentence: i18n._(msg`A role or somebody you chose is no longer here. Choose again.`),
      }
    default:
      return { field: null, sentence: describeError(error) }
  }
}
