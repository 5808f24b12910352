/** Everything that a signed-in person needs at once. The router loads it as one chunk. */
export { ChannelSettingsRoute } from './routes/ChannelSettingsRoute'
export { HomePage } from './routes/HomePage'
export { ServerPage } from './routes/ServerPage'
export { ServerSettingsRoute } from './routes/ServerSettingsRoute'
export { StartPage } from './routes/StartPage'
export { Shell } from './shell/Shell'
