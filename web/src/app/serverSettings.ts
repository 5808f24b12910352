/** The pages of a server's and its channels' settings: one chunk, loaded when somebody opens them. */
export { ChannelSettingsSections } from './routes/ChannelSettingsSections'
export { ServerSettingsSections } from './routes/ServerSettingsSections'
