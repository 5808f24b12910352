import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Permission } from '@parley/domain/permissions/permission'
import type { PermissionGroup } from '@parley/domain/permissions/permissionGroups'
import type { PermissionPreset } from '@parley/domain/permissions/permissionPresets'

type Text = { readonly label: MessageDescriptor; readonly help: MessageDescriptor }

/** What each permission is called, and one sentence about what it lets people do. */
export const permissionText: Record<Permission, Text> = {
  viewChannel: { label: msg`View channels`, help: msg`See channels in the list and open them.` },
  manageChannels: {
    label: msg`Manage channels`,
    help: msg`Create, edit, move and delete channels and categories.`,
  },
  manageRoles: {
    label: msg`Manage roles`,
    help: msg`Make, edit and give roles below their own highest one, and change who may do what in channels.`,
  },
  createExpressions: { label: msg`Add emoji and stickers`, help: msg`Add some, and edit those they added.` },
  manageExpressions: {
    label: msg`Manage emoji and stickers`,
    help: msg`Edit and delete what anybody added.`,
  },
  viewAuditLog: { label: msg`View the audit log`, help: msg`See who changed what in this server, and when.` },
  viewInsights: { label: msg`View insights`, help: msg`See how many people come, stay and write.` },
  manageWebhooks: {
    label: msg`Manage webhooks`,
    help: msg`Make and delete addresses through which programs write here.`,
  },
  manageServer: {
    label: msg`Manage the server`,
    help: msg`Change its name and description, and see and revoke all invites.`,
  },
  createInvite: { label: msg`Invite people`, help: msg`Make links that let others in.` },
  changeNickname: { label: msg`Change own nickname`, help: msg`Choose what they are called in this server.` },
  manageNicknames: {
    label: msg`Manage nicknames`,
    help: msg`Change what people below them are called here.`,
  },
  kickMembers: {
    label: msg`Kick people`,
    help: msg`Remove people below them. They may come back by an invite.`,
  },
  banMembers: { label: msg`Ban people`, help: msg`Remove people below them and keep them out.` },
  moderateMembers: {
    label: msg`Time people out`,
    help: msg`For a while, people below them can read and do nothing else.`,
  },
  sendMessages: {
    label: msg`Send messages`,
    help: msg`Write in text channels and in the chat of voice channels.`,
  },
  sendMessagesInThreads: {
    label: msg`Send messages in threads`,
    help: msg`Write in threads that they can see.`,
  },
  createPublicThreads: {
    label: msg`Create public threads`,
    help: msg`Start threads that everybody in the channel sees.`,
  },
  createPrivateThreads: {
    label: msg`Create private threads`,
    help: msg`Start threads that only those they invite see.`,
  },
  embedLinks: { label: msg`Embed links`, help: msg`Links that they send show a preview.` },
  attachFiles: { label: msg`Attach files`, help: msg`Send pictures and other files.` },
  addReactions: {
    label: msg`Add reactions`,
    help: msg`Add an emoji to a message that does not have it yet.`,
  },
  useExternalEmojis: {
    label: msg`Use emoji of other servers`,
    help: msg`Use their own emoji from elsewhere here.`,
  },
  useExternalStickers: {
    label: msg`Use stickers of other servers`,
    help: msg`Use their own stickers from elsewhere here.`,
  },
  mentionEveryone: {
    label: msg`Mention everyone and all roles`,
    help: msg`Call everybody at once with @everyone and @here, and any role.`,
  },
  manageMessages: {
    label: msg`Manage messages`,
    help: msg`Delete what others wrote, and see what is held back.`,
  },
  pinMessages: { label: msg`Pin messages`, help: msg`Keep a message at hand for everybody in the channel.` },
  bypassSlowmode: { label: msg`Bypass slow mode`, help: msg`Write without waiting where others have to.` },
  manageThreads: {
    label: msg`Manage threads`,
    help: msg`Rename, close and delete threads, and see private ones.`,
  },
  readMessageHistory: {
    label: msg`Read message history`,
    help: msg`Read what was written before. Without it they read what was written since they joined.`,
  },
  sendVoiceMessages: { label: msg`Send voice messages`, help: msg`Send recordings of their voice.` },
  sendPolls: { label: msg`Create polls`, help: msg`Ask a question with answers to vote for.` },
  useCommands: { label: msg`Use commands`, help: msg`Use what bots offer by slash and by menu.` },
  connect: { label: msg`Connect`, help: msg`Join voice channels and hear who is there.` },
  speak: { label: msg`Speak`, help: msg`Be heard in voice channels.` },
  stream: { label: msg`Share video`, help: msg`Show their camera or their screen.` },
  useSoundboard: {
    label: msg`Use the soundboard`,
    help: msg`Play short sounds that everybody in the call hears.`,
  },
  useVoiceActivity: {
    label: msg`Use voice activity`,
    help: msg`Speak without holding a key. Without it they push to talk.`,
  },
  prioritySpeaker: {
    label: msg`Priority speaker`,
    help: msg`Others become quieter while they speak.`,
  },
  muteMembers: { label: msg`Mute people`, help: msg`Silence others in voice channels.` },
  deafenMembers: { label: msg`Deafen people`, help: msg`Keep others from hearing in voice channels.` },
  moveMembers: {
    label: msg`Move people`,
    help: msg`Move others between voice channels, and disconnect them.`,
  },
  createEvents: { label: msg`Create events`, help: msg`Plan events, and edit those they planned.` },
  manageEvents: { label: msg`Manage events`, help: msg`Edit and cancel what anybody planned.` },
  administrator: {
    label: msg`Administrator`,
    help: msg`Every permission, in every channel. Give it to very few.`,
  },
}

export const groupText: Record<PermissionGroup, MessageDescriptor> = {
  server: msg`Server`,
  members: msg`People`,
  text: msg`Text channels`,
  voice: msg`Voice channels`,
  events: msg`Events`,
  all: msg`Everything`,
}

export const presetText: Record<PermissionPreset, Text> = {
  administrator: { label: msg`Administrator`, help: msg`Every permission.` },
  moderator: { label: msg`Moderator`, help: msg`Keeps order: messages, nicknames, kicks and bans.` },
  member: { label: msg`Member`, help: msg`What everybody may do from the start.` },
}
