import { ErrorValue, LatLng, type Result } from '../language/values'
import { type Functions, type Overloads, overload } from './overload'

export const latlng: Functions = {
  'latlng.value': [
    overload(['float', 'float'], 'latlng', latLngOf),
    overload(['int', 'int'], 'latlng', (latitude, longitude) =>
      latLngOf(Number(latitude), Number(longitude)),
    ),
    overload(['int', 'float'], 'latlng', (latitude, longitude) => latLngOf(Number(latitude), longitude)),
    overload(['float', 'int'], 'latlng', (latitude, longitude) => latLngOf(latitude, Number(longitude))),
  ],
}

export const latlngMethods: Functions = {
  latitude: coordinate(({ latitude }) => latitude),
  longitude: coordinate(({ longitude }) => longitude),
  distance: [overload(['latlng', 'latlng'], 'float', metresBetween)],
}

function coordinate(read: (point: LatLng) => number): Overloads {
  return [overload(['latlng'], 'float', read)]
}

function latLngOf(latitude: number, longitude: number): Result {
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return new LatLng(latitude, longitude)
  return new ErrorValue(`Invalid latitude or longitude: ${latitude}, ${longitude}.`)
}

const earthRadius = 6_371_009

/** Along a great circle, by the haversine formula. */
function metresBetween(from: LatLng, to: LatLng): number {
  const latitude = Math.sin(radians(to.latitude - from.latitude) / 2)
  const longitude = Math.sin(radians(to.longitude - from.longitude) / 2)
  const across = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude))
  const chord = latitude * latitude + across * longitude * longitude
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
