// How relations are drawn: ribbons along flat curves, with gaps by status and a head at the object.
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

import { isMoving } from "./moving";
import type { Dot, Line } from "./network";
import { STATUSES, STROKES } from "./palette";

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute float a_thickness;
attribute float a_curvature;
attribute float a_stroke;
attribute float a_directed;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_along;
attribute float a_side;
attribute float a_head;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_pixelRatio;
uniform float u_sizeRatio;
uniform float u_minEdgeThickness;
uniform vec4 u_patterns[${STATUSES.length}];

varying vec4 v_color;
varying vec4 v_pattern;
varying float v_along;
varying float v_across;
varying float v_half;

const float bias = 255.0 / 254.0;

vec2 pixels(vec2 position) {
  return ((u_matrix * vec3(position, 1.0)).xy + 1.0) * u_dimensions / 2.0;
}

void main() {
  vec2 start = pixels(a_source);
  vec2 end = pixels(a_target);
  vec2 way = end - start;
  vec2 bend = (start + end) / 2.0 + vec2(-way.y, way.x) * a_curvature;
  float reach = max(length(way) * (1.0 + 0.667 * a_curvature * a_curvature), 0.001);

  float scale = u_pixelRatio / u_sizeRatio;
  float width = max(u_minEdgeThickness * u_pixelRatio, a_thickness * scale);
  float head = a_directed * (width * 2.5 + 4.0 * u_pixelRatio);
  float first = min(a_radii.x * scale / reach, 0.5);
  float tip = max(1.0 - a_radii.y * scale / reach, 0.5);
  float last = max(tip - head / reach, first);

  #ifdef PICKING_MODE
  width = max(width, 10.0 * u_pixelRatio);
  #endif

  float t = a_head > 0.5 ? mix(last, tip, a_along) : mix(first, last, a_along);
  vec2 point = mix(mix(start, bend, t), mix(bend, end, t), t);
  vec2 heading = normalize(mix(bend - start, end - bend, t));
  float half_ = a_head > 0.5 ? a_directed * (width * 1.1 + 2.2 * u_pixelRatio) : width / 2.0;
  float margin = a_head > 0.5 ? 0.0 : 0.5; // for the soft border
  vec2 place = point + vec2(-heading.y, heading.x) * a_side * (half_ + margin);
  gl_Position = vec4(place / u_dimensions * 2.0 - 1.0, 0.0, 1.0);

  v_half = half_ * abs(a_side);
  v_across = a_side * (half_ + margin);
  v_along = (t - first) * reach / u_pixelRatio;
  v_pattern = a_head > 0.5 ? vec4(0.0) : u_patterns[int(a_stroke + 0.5)];
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_pattern;
varying float v_along;
varying float v_across;
varying float v_half;

float within(float at, float from, float to) {
  return clamp(min(at - from, to - at) + 0.5, 0.0, 1.0);
}

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0);
  float period = v_pattern.x + v_pattern.y + v_pattern.z + v_pattern.w;
  if (period > 0.0) {
    float at = mod(v_along, period);
    float second = v_pattern.x + v_pattern.y;
    cover *= max(within(at, 0.0, v_pattern.x), within(at, second, second + v_pattern.z));
  }
  gl_FragColor = v_color * cover;
  #endif
}
`;

const UNIFORMS = [
  "u_matrix",
  "u_dimensions",
  "u_pixelRatio",
  "u_sizeRatio",
  "u_minEdgeThickness",
  "u_patterns",
] as const;

type Uniform = (typeof UNIFORMS)[number];

const PATTERNS = STATUSES.flatMap((status) => [...STROKES[status].pattern]);

/** Returns what draws edges in so many straight pieces each: 1 for straight ones, many for curves.
 *
 * While the camera moves it draws nothing if `restful`, which keeps very many edges from stopping
 * the picture.
 */
export function lineProgram(pieces: number, restful: boolean): EdgeProgramType<Dot, Line> {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
  return class LineProgram extends EdgeProgram<Uniform, Dot, Line> {
    getDefinition() {
      return {
        VERTICES: 6 * pieces + 3,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_radii", size: 2, type: FLOAT },
          { name: "a_thickness", size: 1, type: FLOAT },
          { name: "a_curvature", size: 1, type: FLOAT },
          { name: "a_stroke", size: 1, type: FLOAT },
          { name: "a_directed", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: "a_along", size: 1, type: FLOAT },
          { name: "a_side", size: 1, type: FLOAT },
          { name: "a_head", size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: ribbon(pieces),
      };
    }

    processVisibleItem(
      id: number,
      at: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      line: EdgeDisplayData & Line,
    ) {
      const { array } = this;
      array[at++] = source.x;
      array[at++] = source.y;
      array[at++] = target.x;
      array[at++] = target.y;
      array[at++] = source.size;
      array[at++] = target.size;
      array[at++] = line.size;
      array[at++] = line.curvature;
      array[at++] = line.stroke;
      array[at++] = Number(line.directed);
      array[at++] = floatColor(line.color);
      array[at] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
      const { pixelRatio } = params;
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform2f(at.u_dimensions, params.width * pixelRatio, params.height * pixelRatio);
      gl.uniform1f(at.u_pixelRatio, pixelRatio);
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(at.u_minEdgeThickness, params.minEdgeThickness);
      gl.uniform4fv(at.u_patterns, PATTERNS);
    }

    override render(params: RenderParams) {
      if (!(restful && isMoving(this.renderer))) super.render(params);
    }
  };
}

/** The corners of a ribbon and its head: how far along, on which side, whether of the head. */
function ribbon(pieces: number): number[][] {
  const corners: number[][] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const [near, far] = [piece / pieces, (piece + 1) / pieces];
    corners.push([near, 1, 0], [near, -1, 0], [far, 1, 0]);
    corners.push([far, 1, 0], [near, -1, 0], [far, -1, 0]);
  }
  return [...corners, [0, 1, 1], [0, -1, 1], [1, 0, 1]];
}
