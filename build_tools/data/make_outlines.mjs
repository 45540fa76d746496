// Makes outlines.json, once, by hand; README.md beside this file says how and from what.
//
// Lines shared by two countries stay shared (a topology), so that simplified neighbours neither overlap
// nor gape. Every country keeps its largest piece, however small it is.

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const installed = createRequire(join(process.cwd(), "package.json")); // the packages lie where npm was run
const { feature, quantize } = installed("topojson-client");
const { filter, presimplify, simplify, sphericalRingArea, sphericalTriangleArea } = installed("topojson-simplify");
const { numericToAlpha2 } = installed("i18n-iso-countries");
const atlas = installed("world-atlas/countries-50m.json");

const LEAST_BEND = 2.4e-6; // steradians: a point whose triangle is smaller is left out (about 97 km²)
const LEAST_ISLAND = 1.2e-5; // steradians: smaller islands are left out (about 490 km²)
const STEPS = 8000; // grid of the coordinates: 0.045° by 0.02°
const ALONE = { Kosovo: "XK" }; // has no number in ISO 3166-1; CLDR's code

const ringKey = (ring) => ring.map((arc) => (arc < 0 ? ~arc : arc)).sort((a, b) => a - b).join();
const ringsOf = (geometry) => (geometry.type === "Polygon" ? geometry.arcs : geometry.arcs.flat());

function ringArea(topology, ring) {
  const drawn = feature(topology, { type: "Polygon", arcs: [ring] }).geometry.coordinates[0];
  const area = Math.abs(sphericalRingArea(drawn, false));
  return Math.min(area, 4 * Math.PI - area);
}

function withoutSmallIslands(topology) {
  const kept = new Set();
  const countries = topology.objects.countries.geometries;
  for (const country of countries) {
    const rings = ringsOf(country);
    const areas = rings.map((ring) => ringArea(topology, ring));
    const largest = Math.max(...areas);
    rings.forEach((ring, at) => {
      if (areas[at] >= LEAST_ISLAND || areas[at] === largest) kept.add(ringKey(ring));
    });
  }
  const stays = (ring) => kept.has(ringKey(ring)) || ringArea(topology, ring) >= LEAST_ISLAND;
  const pruned = (geometry) => ({
    type: "MultiPolygon",
    arcs: ringsOf(geometry).filter(stays).map((ring) => [ring]), // even-odd filling needs no holes told apart
  });
  return {
    ...topology,
    objects: {
      land: { type: "GeometryCollection", geometries: topology.objects.land.geometries.map(pruned) },
      countries: {
        type: "GeometryCollection",
        geometries: countries.map((country) => ({
          ...pruned(country),
          id: numericToAlpha2(country.id) ?? ALONE[country.properties.name] ?? "",
        })),
      },
    },
  };
}

const simplified = simplify(presimplify(atlas, sphericalTriangleArea), LEAST_BEND);
const outlines = quantize(filter(withoutSmallIslands(simplified), () => true), STEPS);
const target = join(dirname(fileURLToPath(import.meta.url)), "outlines.json");
const made = {
  source: "Natural Earth 4.1.0, 1:50m, Admin 0 countries (public domain), by way of world-atlas 2.0.2",
  scale: outlines.transform.scale,
  translate: outlines.transform.translate,
  land: outlines.objects.land.geometries.flatMap(ringsOf),
  countries: Object.fromEntries(
    outlines.objects.countries.geometries
      .filter((country) => country.id)
      .map((country) => [country.id, ringsOf(country)])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ),
  arcs: outlines.arcs.map((arc) => arc.flat()),
};
writeFileSync(target, JSON.stringify(made).replace(/,"(scale|land|countries|arcs)":/g, ',\n"$1":').replaceAll("],[", "],\n[") + "\n");
const points = outlines.arcs.reduce((sum, arc) => sum + arc.length, 0);
console.log(`${target}: ${Object.keys(made.countries).length} countries, ${made.arcs.length} lines, ${points} points`);
