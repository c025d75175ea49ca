// The files are large: typed by hand, so that the compiler need not read them.
declare module 'world-atlas/countries-50m.json' {
  const world: import('./core/map/draw-map.ts').World;
  export default world;
}
declare module 'world-atlas/countries-110m.json' {
  const world: import('./core/map/draw-map.ts').World;
  export default world;
}
