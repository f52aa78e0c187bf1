import { applyScheme } from "../scheme";

applyScheme();
