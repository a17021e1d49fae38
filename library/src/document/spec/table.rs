// Written by spec/generate.py from Bokeh 3.9.2; do not edit.
use crate::document::spec::{Class, Kind, Property as P};

pub(crate) const BOKEH_VERSION: &str = "3.9.2";
pub(crate) static COLORS: &[&str] = &["aliceblue", "antiquewhite", "aqua", "aquamarine", "azure", "beige", "bisque", "black", "blanchedalmond", "blue", "blueviolet", "brown", "burlywood", "cadetblue", "chartreuse", "chocolate", "coral", "cornflowerblue", "cornsilk", "crimson", "cyan", "darkblue", "darkcyan", "darkgoldenrod", "darkgray", "darkgreen", "darkgrey", "darkkhaki", "darkmagenta", "darkolivegreen", "darkorange", "darkorchid", "darkred", "darksalmon", "darkseagreen", "darkslateblue", "darkslategray", "darkslategrey", "darkturquoise", "darkviolet", "deeppink", "deepskyblue", "dimgray", "dimgrey", "dodgerblue", "firebrick", "floralwhite", "forestgreen", "fuchsia", "gainsboro", "ghostwhite", "gold", "goldenrod", "gray", "green", "greenyellow", "grey", "honeydew", "hotpink", "indianred", "indigo", "ivory", "khaki", "lavender", "lavenderblush", "lawngreen", "lemonchiffon", "lightblue", "lightcoral", "lightcyan", "lightgoldenrodyellow", "lightgray", "lightgreen", "lightgrey", "lightpink", "lightsalmon", "lightseagreen", "lightskyblue", "lightslategray", "lightslategrey", "lightsteelblue", "lightyellow", "lime", "limegreen", "linen", "magenta", "maroon", "mediumaquamarine", "mediumblue", "mediumorchid", "mediumpurple", "mediumseagreen", "mediumslateblue", "mediumspringgreen", "mediumturquoise", "mediumvioletred", "midnightblue", "mintcream", "mistyrose", "moccasin", "navajowhite", "navy", "oldlace", "olive", "olivedrab", "orange", "orangered", "orchid", "palegoldenrod", "palegreen", "paleturquoise", "palevioletred", "papayawhip", "peachpuff", "peru", "pink", "plum", "powderblue", "purple", "rebeccapurple", "red", "rosybrown", "royalblue", "saddlebrown", "salmon", "sandybrown", "seagreen", "seashell", "sienna", "silver", "skyblue", "slateblue", "slategray", "slategrey", "snow", "springgreen", "steelblue", "tan", "teal", "thistle", "tomato", "turquoise", "violet", "wheat", "white", "whitesmoke", "yellow", "yellowgreen"];
pub(crate) static MARKERS: &[&str] = &["asterisk", "circle", "circle_cross", "circle_dot", "circle_x", "circle_y", "cross", "dash", "diamond", "diamond_cross", "diamond_dot", "dot", "hex", "hex_dot", "inverted_triangle", "plus", "square", "square_cross", "square_dot", "square_pin", "square_x", "star", "star_dot", "triangle", "triangle_dot", "triangle_pin", "x", "y"];

/// All models, sorted by name.
pub(crate) static CLASSES: [Class; 469] = [
    Class { name: "AbstractButton", is_abstract: true, mro: &[443, 227, 296, 425, 377, 267], properties: &[P("button_type", &K0, "\"default\"", false), P("icon", &K2, "null", false), P("label", &K5, "\"Button\"", false)], overrides: &[] },
    Class { name: "AbstractGroup", is_abstract: true, mro: &[443, 227, 296, 425, 377, 267], properties: &[P("labels", &K6, "[]", false)], overrides: &[] },
    Class { name: "AbstractSlider", is_abstract: true, mro: &[443, 227, 296, 425, 377, 267], properties: &[P("bar_color", &K7, "\"#e6e6e6\"", false), P("direction", &K8, "\"ltr\"", false), P("orientation", &K9, "\"horizontal\"", false), P("show_value", &K10, "true", false), P("title", &K11, "\"\"", false), P("tooltips", &K10, "true", false)], overrides: &[("width", "300")] },
    Class { name: "ActionItem", is_abstract: false, mro: &[258, 267], properties: &[], overrides: &[] },
    Class { name: "ActionTool", is_abstract: true, mro: &[418, 267], properties: &[], overrides: &[] },
    Class { name: "AdaptiveTicker", is_abstract: false, mro: &[86, 403, 267], properties: &[P("base", &K12, "10.0", false), P("mantissas", &K13, "[1,2,5]", false), P("max_interval", &K14, "null", false), P("min_interval", &K12, "0.0", false)], overrides: &[] },
    Class { name: "AjaxDataSource", is_abstract: false, mro: &[437, 75, 76, 113, 267], properties: &[P("content_type", &K4, "\"application/json\"", false), P("http_headers", &K15, "{\"type\":\"map\"}", false), P("if_modified", &K10, "false", false), P("method", &K16, "\"POST\"", false), P("polling_interval", &K18, "null", false)], overrides: &[] },
    Class { name: "AllIndices", is_abstract: false, mro: &[154, 267], properties: &[], overrides: &[] },
    Class { name: "AllLabels", is_abstract: false, mro: &[225, 267], properties: &[], overrides: &[] },
    Class { name: "Angular", is_abstract: false, mro: &[97, 132, 267], properties: &[], overrides: &[("basis", ""), ("ticks", "[1,3,6,12,60,120,240,360]")] },
    Class { name: "Annotation", is_abstract: true, mro: &[79, 333, 377, 267], properties: &[], overrides: &[("level", "\"annotation\"")] },
    Class { name: "AnnularWedge", is_abstract: false, mro: &[447, 166, 267], properties: &[P("direction", &K19, "\"anticlock\"", false), P("end_angle", &K20, "{\"field\":\"end_angle\",\"type\":\"field\"}", false), P("end_angle_units", &K21, "\"rad\"", false), P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("inner_radius", &K28, "{\"field\":\"inner_radius\",\"type\":\"field\"}", false), P("inner_radius_units", &K29, "\"data\"", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("outer_radius", &K28, "{\"field\":\"outer_radius\",\"type\":\"field\"}", false), P("outer_radius_units", &K29, "\"data\"", false), P("start_angle", &K20, "{\"field\":\"start_angle\",\"type\":\"field\"}", false), P("start_angle_units", &K21, "\"rad\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "Annulus", is_abstract: false, mro: &[447, 166, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("inner_radius", &K28, "{\"field\":\"inner_radius\",\"type\":\"field\"}", false), P("inner_radius_units", &K29, "\"data\"", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("outer_radius", &K28, "{\"field\":\"outer_radius\",\"type\":\"field\"}", false), P("outer_radius_units", &K29, "\"data\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "Arc", is_abstract: false, mro: &[447, 166, 267], properties: &[P("direction", &K19, "\"anticlock\"", false), P("end_angle", &K20, "{\"field\":\"end_angle\",\"type\":\"field\"}", false), P("end_angle_units", &K21, "\"rad\"", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("radius", &K28, "{\"field\":\"radius\",\"type\":\"field\"}", false), P("radius_units", &K29, "\"data\"", false), P("start_angle", &K20, "{\"field\":\"start_angle\",\"type\":\"field\"}", false), P("start_angle_units", &K21, "\"rad\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "AreaVisuals", is_abstract: false, mro: &[267], properties: &[P("fill_alpha", &K39, "1.0", false), P("fill_color", &K23, "\"gray\"", false), P("hatch_alpha", &K39, "1.0", false), P("hatch_color", &K23, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K11, "null", false), P("hatch_scale", &K12, "12.0", false), P("hatch_weight", &K12, "1.0", false), P("hover_fill_alpha", &K39, "1.0", false), P("hover_fill_color", &K23, "\"gray\"", false), P("hover_hatch_alpha", &K39, "1.0", false), P("hover_hatch_color", &K23, "\"black\"", false), P("hover_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hover_hatch_pattern", &K11, "null", false), P("hover_hatch_scale", &K12, "12.0", false), P("hover_hatch_weight", &K12, "1.0", false), P("hover_line_alpha", &K39, "1.0", false), P("hover_line_cap", &K30, "\"butt\"", false), P("hover_line_color", &K23, "\"black\"", false), P("hover_line_dash", &K32, "[]", false), P("hover_line_dash_offset", &K17, "0", false), P("hover_line_join", &K35, "\"bevel\"", false), P("hover_line_width", &K12, "1", false), P("line_alpha", &K39, "1.0", false), P("line_cap", &K30, "\"butt\"", false), P("line_color", &K23, "\"black\"", false), P("line_dash", &K32, "[]", false), P("line_dash_offset", &K17, "0", false), P("line_join", &K35, "\"bevel\"", false), P("line_width", &K12, "1", false)], overrides: &[] },
    Class { name: "Arrow", is_abstract: false, mro: &[107, 10, 79, 333, 377, 267], properties: &[P("end", &K41, "", false), P("end_units", &K42, "\"data\"", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("start", &K41, "null", false), P("start_units", &K42, "\"data\"", false), P("x_end", &K38, "{\"field\":\"x_end\",\"type\":\"field\"}", false), P("x_start", &K38, "{\"field\":\"x_start\",\"type\":\"field\"}", false), P("y_end", &K38, "{\"field\":\"y_end\",\"type\":\"field\"}", false), P("y_start", &K38, "{\"field\":\"y_start\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "ArrowHead", is_abstract: true, mro: &[249, 267], properties: &[P("size", &K38, "25", false)], overrides: &[] },
    Class { name: "Ascii", is_abstract: false, mro: &[253, 28, 267], properties: &[], overrides: &[] },
    Class { name: "AutocompleteInput", is_abstract: false, mro: &[398, 399, 214, 443, 227, 296, 425, 377, 267], properties: &[P("case_sensitive", &K10, "true", false), P("completions", &K6, "[]", false), P("max_completions", &K44, "null", false), P("min_characters", &K45, "2", false), P("restrict", &K10, "true", false), P("search_strategy", &K46, "\"starts_with\"", false)], overrides: &[] },
    Class { name: "AvgAggregator", is_abstract: false, mro: &[337, 267], properties: &[], overrides: &[] },
    Class { name: "Axis", is_abstract: true, mro: &[181, 333, 377, 267], properties: &[P("axis_label", &K49, "null", false), P("axis_label_align", &K50, "\"center\"", false), P("axis_label_orientation", &K52, "\"parallel\"", false), P("axis_label_standoff", &K17, "5", false), P("axis_label_standoff_mode", &K53, "\"tick_labels\"", false), P("axis_label_text_align", &K54, "\"left\"", false), P("axis_label_text_alpha", &K39, "1.0", false), P("axis_label_text_baseline", &K55, "\"bottom\"", false), P("axis_label_text_color", &K23, "\"#444444\"", false), P("axis_label_text_font", &K4, "\"helvetica\"", false), P("axis_label_text_font_size", &K4, "\"13px\"", false), P("axis_label_text_font_style", &K56, "\"italic\"", false), P("axis_label_text_line_height", &K12, "1.2", false), P("axis_label_text_outline_color", &K23, "null", false), P("axis_label_text_outline_width", &K12, "1", false), P("axis_line_alpha", &K39, "1.0", false), P("axis_line_cap", &K30, "\"butt\"", false), P("axis_line_color", &K23, "\"black\"", false), P("axis_line_dash", &K32, "[]", false), P("axis_line_dash_offset", &K17, "0", false), P("axis_line_join", &K35, "\"bevel\"", false), P("axis_line_width", &K12, "1", false), P("background_fill_alpha", &K39, "1.0", false), P("background_fill_color", &K23, "null", false), P("background_hatch_alpha", &K39, "1.0", false), P("background_hatch_color", &K23, "\"black\"", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K11, "null", false), P("background_hatch_scale", &K12, "12.0", false), P("background_hatch_weight", &K12, "1.0", false), P("bounds", &K59, "\"auto\"", false), P("dimension", &K61, "\"auto\"", false), P("face", &K63, "\"auto\"", false), P("fixed_location", &K68, "null", false), P("formatter", &K69, "!", false), P("major_label_orientation", &K52, "\"horizontal\"", false), P("major_label_overrides", &K71, "{\"type\":\"map\"}", false), P("major_label_policy", &K72, "", false), P("major_label_standoff", &K17, "5", false), P("major_label_text_align", &K54, "\"center\"", false), P("major_label_text_alpha", &K39, "1.0", false), P("major_label_text_baseline", &K55, "\"alphabetic\"", false), P("major_label_text_color", &K23, "\"#444444\"", false), P("major_label_text_font", &K4, "\"helvetica\"", false), P("major_label_text_font_size", &K4, "\"11px\"", false), P("major_label_text_font_style", &K56, "\"normal\"", false), P("major_label_text_line_height", &K12, "1.2", false), P("major_label_text_outline_color", &K23, "null", false), P("major_label_text_outline_width", &K12, "1", false), P("major_tick_in", &K17, "2", false), P("major_tick_line_alpha", &K39, "1.0", false), P("major_tick_line_cap", &K30, "\"butt\"", false), P("major_tick_line_color", &K23, "\"black\"", false), P("major_tick_line_dash", &K32, "[]", false), P("major_tick_line_dash_offset", &K17, "0", false), P("major_tick_line_join", &K35, "\"bevel\"", false), P("major_tick_line_width", &K12, "1", false), P("major_tick_out", &K17, "6", false), P("minor_tick_in", &K17, "0", false), P("minor_tick_line_alpha", &K39, "1.0", false), P("minor_tick_line_cap", &K30, "\"butt\"", false), P("minor_tick_line_color", &K23, "\"black\"", false), P("minor_tick_line_dash", &K32, "[]", false), P("minor_tick_line_dash_offset", &K17, "0", false), P("minor_tick_line_join", &K35, "\"bevel\"", false), P("minor_tick_line_width", &K12, "1", false), P("minor_tick_out", &K17, "4", false), P("ticker", &K73, "!", false)], overrides: &[] },
    Class { name: "BBoxTileSource", is_abstract: false, mro: &[262, 405, 267], properties: &[P("use_latlon", &K10, "false", false)], overrides: &[] },
    Class { name: "Band", is_abstract: false, mro: &[107, 10, 79, 333, 377, 267], properties: &[P("base", &K74, "{\"field\":\"base\",\"type\":\"field\"}", false), P("base_units", &K42, "\"data\"", false), P("dimension", &K75, "\"height\"", false), P("fill_alpha", &K39, "0.4", false), P("fill_color", &K23, "\"#fff9ba\"", false), P("hatch_alpha", &K39, "1.0", false), P("hatch_color", &K23, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K11, "null", false), P("hatch_scale", &K12, "12.0", false), P("hatch_weight", &K12, "1.0", false), P("line_alpha", &K39, "0.3", false), P("line_cap", &K30, "\"butt\"", false), P("line_color", &K23, "\"#cccccc\"", false), P("line_dash", &K32, "[]", false), P("line_dash_offset", &K17, "0", false), P("line_join", &K35, "\"bevel\"", false), P("line_width", &K12, "1", false), P("lower", &K74, "{\"field\":\"lower\",\"type\":\"field\"}", false), P("lower_units", &K42, "\"data\"", false), P("upper", &K74, "{\"field\":\"upper\",\"type\":\"field\"}", false), P("upper_units", &K42, "\"data\"", false)], overrides: &[] },
    Class { name: "BaseBar", is_abstract: true, mro: &[10, 79, 333, 377, 267], properties: &[P("background_fill_alpha", &K39, "0.95", false), P("background_fill_color", &K23, "\"#ffffff\"", false), P("background_hatch_alpha", &K39, "1.0", false), P("background_hatch_color", &K23, "\"black\"", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K11, "null", false), P("background_hatch_scale", &K12, "12.0", false), P("background_hatch_weight", &K12, "1.0", false), P("bar_line_alpha", &K39, "1.0", false), P("bar_line_cap", &K30, "\"butt\"", false), P("bar_line_color", &K23, "null", false), P("bar_line_dash", &K32, "[]", false), P("bar_line_dash_offset", &K17, "0", false), P("bar_line_join", &K35, "\"bevel\"", false), P("bar_line_width", &K12, "1", false), P("border_line_alpha", &K39, "1.0", false), P("border_line_cap", &K30, "\"butt\"", false), P("border_line_color", &K23, "null", false), P("border_line_dash", &K32, "[]", false), P("border_line_dash_offset", &K17, "0", false), P("border_line_join", &K35, "\"bevel\"", false), P("border_line_width", &K12, "1", false), P("formatter", &K76, "\"auto\"", false), P("height", &K78, "50", false), P("label_standoff", &K17, "5", false), P("location", &K80, "\"top_right\"", false), P("major_label_overrides", &K71, "{\"type\":\"map\"}", false), P("major_label_policy", &K72, "", false), P("major_label_text_align", &K54, "\"left\"", false), P("major_label_text_alpha", &K39, "1.0", false), P("major_label_text_baseline", &K55, "\"bottom\"", false), P("major_label_text_color", &K23, "\"#444444\"", false), P("major_label_text_font", &K4, "\"helvetica\"", false), P("major_label_text_font_size", &K4, "\"11px\"", false), P("major_label_text_font_style", &K56, "\"normal\"", false), P("major_label_text_line_height", &K12, "1.2", false), P("major_label_text_outline_color", &K23, "null", false), P("major_label_text_outline_width", &K12, "1", false), P("major_tick_in", &K17, "5", false), P("major_tick_line_alpha", &K39, "1.0", false), P("major_tick_line_cap", &K30, "\"butt\"", false), P("major_tick_line_color", &K23, "\"black\"", false), P("major_tick_line_dash", &K32, "[]", false), P("major_tick_line_dash_offset", &K17, "0", false), P("major_tick_line_join", &K35, "\"bevel\"", false), P("major_tick_line_width", &K12, "1", false), P("major_tick_out", &K17, "0", false), P("margin", &K17, "30", false), P("minor_tick_in", &K17, "0", false), P("minor_tick_line_alpha", &K39, "1.0", false), P("minor_tick_line_cap", &K30, "\"butt\"", false), P("minor_tick_line_color", &K23, "null", false), P("minor_tick_line_dash", &K32, "[]", false), P("minor_tick_line_dash_offset", &K17, "0", false), P("minor_tick_line_join", &K35, "\"bevel\"", false), P("minor_tick_line_width", &K12, "1", false), P("minor_tick_out", &K17, "0", false), P("orientation", &K81, "\"auto\"", false), P("padding", &K17, "10", false), P("ticker", &K82, "\"auto\"", false), P("title", &K49, "null", false), P("title_standoff", &K17, "2", false), P("title_text_align", &K54, "\"left\"", false), P("title_text_alpha", &K39, "1.0", false), P("title_text_baseline", &K55, "\"bottom\"", false), P("title_text_color", &K23, "\"#444444\"", false), P("title_text_font", &K4, "\"helvetica\"", false), P("title_text_font_size", &K4, "\"13px\"", false), P("title_text_font_style", &K56, "\"italic\"", false), P("title_text_line_height", &K12, "1.2", false), P("title_text_outline_color", &K23, "null", false), P("title_text_outline_width", &K12, "1", false), P("width", &K78, "200", false)], overrides: &[] },
    Class { name: "BaseColorBar", is_abstract: true, mro: &[10, 79, 333, 377, 267], properties: &[P("background_fill_alpha", &K39, "0.95", false), P("background_fill_color", &K23, "\"#ffffff\"", false), P("background_hatch_alpha", &K39, "1.0", false), P("background_hatch_color", &K23, "\"black\"", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K11, "null", false), P("background_hatch_scale", &K12, "12.0", false), P("background_hatch_weight", &K12, "1.0", false), P("bar_line_alpha", &K39, "1.0", false), P("bar_line_cap", &K30, "\"butt\"", false), P("bar_line_color", &K23, "null", false), P("bar_line_dash", &K32, "[]", false), P("bar_line_dash_offset", &K17, "0", false), P("bar_line_join", &K35, "\"bevel\"", false), P("bar_line_width", &K12, "1", false), P("border_line_alpha", &K39, "1.0", false), P("border_line_cap", &K30, "\"butt\"", false), P("border_line_color", &K23, "null", false), P("border_line_dash", &K32, "[]", false), P("border_line_dash_offset", &K17, "0", false), P("border_line_join", &K35, "\"bevel\"", false), P("border_line_width", &K12, "1", false), P("formatter", &K76, "\"auto\"", false), P("height", &K83, "\"auto\"", false), P("label_standoff", &K17, "5", false), P("location", &K80, "\"top_right\"", false), P("major_label_overrides", &K71, "{\"type\":\"map\"}", false), P("major_label_policy", &K72, "", false), P("major_label_text_align", &K54, "\"left\"", false), P("major_label_text_alpha", &K39, "1.0", false), P("major_label_text_baseline", &K55, "\"bottom\"", false), P("major_label_text_color", &K23, "\"#444444\"", false), P("major_label_text_font", &K4, "\"helvetica\"", false), P("major_label_text_font_size", &K4, "\"11px\"", false), P("major_label_text_font_style", &K56, "\"normal\"", false), P("major_label_text_line_height", &K12, "1.2", false), P("major_label_text_outline_color", &K23, "null", false), P("major_label_text_outline_width", &K12, "1", false), P("major_tick_in", &K17, "5", false), P("major_tick_line_alpha", &K39, "1.0", false), P("major_tick_line_cap", &K30, "\"butt\"", false), P("major_tick_line_color", &K23, "\"#ffffff\"", false), P("major_tick_line_dash", &K32, "[]", false), P("major_tick_line_dash_offset", &K17, "0", false), P("major_tick_line_join", &K35, "\"bevel\"", false), P("major_tick_line_width", &K12, "1", false), P("major_tick_out", &K17, "0", false), P("margin", &K17, "30", false), P("minor_tick_in", &K17, "0", false), P("minor_tick_line_alpha", &K39, "1.0", false), P("minor_tick_line_cap", &K30, "\"butt\"", false), P("minor_tick_line_color", &K23, "null", false), P("minor_tick_line_dash", &K32, "[]", false), P("minor_tick_line_dash_offset", &K17, "0", false), P("minor_tick_line_join", &K35, "\"bevel\"", false), P("minor_tick_line_width", &K12, "1", false), P("minor_tick_out", &K17, "0", false), P("orientation", &K81, "\"auto\"", false), P("padding", &K17, "10", false), P("ticker", &K82, "\"auto\"", false), P("title", &K49, "null", false), P("title_standoff", &K17, "2", false), P("title_text_align", &K54, "\"left\"", false), P("title_text_alpha", &K39, "1.0", false), P("title_text_baseline", &K55, "\"bottom\"", false), P("title_text_color", &K23, "\"#444444\"", false), P("title_text_font", &K4, "\"helvetica\"", false), P("title_text_font_size", &K4, "\"13px\"", false), P("title_text_font_style", &K56, "\"italic\"", false), P("title_text_line_height", &K12, "1.2", false), P("title_text_outline_color", &K23, "null", false), P("title_text_outline_width", &K12, "1", false), P("width", &K83, "\"auto\"", false)], overrides: &[] },
    Class { name: "BaseDatePicker", is_abstract: true, mro: &[303, 214, 443, 227, 296, 425, 377, 267], properties: &[P("date_format", &K4, "\"Y-m-d\"", false), P("disabled_dates", &K86, "null", false), P("enabled_dates", &K86, "null", false), P("max_date", &K11, "null", false), P("min_date", &K11, "null", false)], overrides: &[] },
    Class { name: "BaseDatetimePicker", is_abstract: true, mro: &[303, 214, 443, 227, 296, 425, 377, 267], properties: &[P("clock", &K87, "\"24h\"", false), P("date_format", &K4, "\"Y-m-d H:i\"", false), P("disabled_dates", &K86, "null", false), P("enabled_dates", &K86, "null", false), P("hour_increment", &K43, "1", false), P("max_date", &K90, "null", false), P("min_date", &K90, "null", false), P("minute_increment", &K43, "1", false), P("second_increment", &K43, "1", false), P("seconds", &K10, "false", false)], overrides: &[] },
    Class { name: "BaseSingleIntervalTicker", is_abstract: true, mro: &[86, 403, 267], properties: &[], overrides: &[] },
    Class { name: "BaseText", is_abstract: true, mro: &[267], properties: &[P("text", &K4, "!", false)], overrides: &[] },
    Class { name: "BasicTickFormatter", is_abstract: false, mro: &[402, 267], properties: &[P("power_limit_high", &K17, "5", false), P("power_limit_low", &K17, "-3", false), P("precision", &K83, "\"auto\"", false), P("use_scientific", &K10, "true", false)], overrides: &[] },
    Class { name: "BasicTicker", is_abstract: false, mro: &[5, 86, 403, 267], properties: &[], overrides: &[] },
    Class { name: "Bezier", is_abstract: false, mro: &[166, 267], properties: &[P("cx0", &K38, "{\"field\":\"cx0\",\"type\":\"field\"}", false), P("cx1", &K38, "{\"field\":\"cx1\",\"type\":\"field\"}", false), P("cy0", &K38, "{\"field\":\"cy0\",\"type\":\"field\"}", false), P("cy1", &K38, "{\"field\":\"cy1\",\"type\":\"field\"}", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("x0", &K38, "{\"field\":\"x0\",\"type\":\"field\"}", false), P("x1", &K38, "{\"field\":\"x1\",\"type\":\"field\"}", false), P("y0", &K38, "{\"field\":\"y0\",\"type\":\"field\"}", false), P("y1", &K38, "{\"field\":\"y1\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "BinnedTicker", is_abstract: false, mro: &[403, 267], properties: &[P("mapper", &K91, "!", false), P("num_major_ticks", &K92, "8", false)], overrides: &[] },
    Class { name: "Block", is_abstract: false, mro: &[222, 166, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("height", &K28, "1", false), P("height_units", &K29, "\"data\"", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("width", &K28, "1", false), P("width_units", &K29, "\"data\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "BooleanFilter", is_abstract: false, mro: &[154, 267], properties: &[P("booleans", &K94, "null", false)], overrides: &[] },
    Class { name: "BooleanFormatter", is_abstract: false, mro: &[62, 267], properties: &[P("icon", &K95, "\"check\"", false)], overrides: &[] },
    Class { name: "BoxAnnotation", is_abstract: false, mro: &[10, 79, 333, 377, 14, 267], properties: &[P("border_radius", &K98, "0", false), P("bottom", &K101, "", false), P("bottom_limit", &K102, "null", false), P("bottom_units", &K42, "\"data\"", false), P("editable", &K10, "false", false), P("handles", &K103, "", false), P("inverted", &K10, "false", false), P("left", &K101, "", false), P("left_limit", &K102, "null", false), P("left_units", &K42, "\"data\"", false), P("max_height", &K104, "{\"type\":\"number\",\"value\":\"+inf\"}", false), P("max_width", &K104, "{\"type\":\"number\",\"value\":\"+inf\"}", false), P("min_height", &K105, "0", false), P("min_width", &K105, "0", false), P("movable", &K106, "\"both\"", false), P("resizable", &K107, "\"all\"", false), P("right", &K101, "", false), P("right_limit", &K102, "null", false), P("right_units", &K42, "\"data\"", false), P("symmetric", &K10, "false", false), P("top", &K101, "", false), P("top_limit", &K102, "null", false), P("top_units", &K42, "\"data\"", false), P("use_handles", &K10, "false", false)], overrides: &[("fill_alpha", "0.4"), ("fill_color", "\"#fff9ba\""), ("hover_fill_alpha", "0.4"), ("hover_fill_color", "null"), ("hover_line_alpha", "0.3"), ("hover_line_color", "null"), ("line_alpha", "0.3"), ("line_color", "\"#cccccc\"")] },
    Class { name: "BoxEditTool", is_abstract: false, mro: &[143, 137, 388, 163, 418, 267], properties: &[P("dimensions", &K108, "\"both\"", false), P("num_objects", &K17, "0", false), P("renderers", &K115, "[]", false)], overrides: &[] },
    Class { name: "BoxInteractionHandles", is_abstract: false, mro: &[267], properties: &[P("all", &K116, "!", false), P("bottom", &K117, "null", false), P("bottom_left", &K117, "null", false), P("bottom_right", &K117, "null", false), P("corners", &K117, "null", false), P("left", &K117, "null", false), P("move", &K117, "null", false), P("resize", &K117, "null", false), P("right", &K117, "null", false), P("sides", &K117, "null", false), P("top", &K117, "null", false), P("top_left", &K117, "null", false), P("top_right", &K117, "null", false)], overrides: &[] },
    Class { name: "BoxSelectTool", is_abstract: false, mro: &[137, 332, 356, 163, 418, 267], properties: &[P("dimensions", &K108, "\"both\"", false), P("origin", &K118, "\"corner\"", false), P("overlay", &K119, "", false)], overrides: &[] },
    Class { name: "BoxZoomTool", is_abstract: false, mro: &[137, 163, 418, 267], properties: &[P("dimensions", &K120, "\"auto\"", false), P("match_aspect", &K10, "false", false), P("origin", &K118, "\"corner\"", false), P("overlay", &K119, "", false)], overrides: &[] },
    Class { name: "BuiltinIcon", is_abstract: false, mro: &[200, 425, 377, 267], properties: &[P("color", &K7, "\"gray\"", false), P("icon_name", &K122, "!", false)], overrides: &[] },
    Class { name: "Button", is_abstract: false, mro: &[0, 443, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "ButtonLike", is_abstract: true, mro: &[], properties: &[P("button_type", &K0, "\"default\"", false)], overrides: &[] },
    Class { name: "ByCSS", is_abstract: false, mro: &[359, 267], properties: &[P("query", &K4, "!", false)], overrides: &[] },
    Class { name: "ByClass", is_abstract: false, mro: &[359, 267], properties: &[P("query", &K4, "!", false)], overrides: &[] },
    Class { name: "ByID", is_abstract: false, mro: &[359, 267], properties: &[P("query", &K4, "!", false)], overrides: &[] },
    Class { name: "ByXPath", is_abstract: false, mro: &[359, 267], properties: &[P("query", &K4, "!", false)], overrides: &[] },
    Class { name: "CDSView", is_abstract: false, mro: &[267], properties: &[P("filter", &K123, "", false)], overrides: &[] },
    Class { name: "Callback", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "Canvas", is_abstract: false, mro: &[425, 377, 267], properties: &[P("hidpi", &K10, "true", false), P("output_backend", &K124, "\"canvas\"", false)], overrides: &[] },
    Class { name: "CanvasTexture", is_abstract: false, mro: &[401, 267], properties: &[P("code", &K4, "!", false)], overrides: &[] },
    Class { name: "CategoricalAxis", is_abstract: false, mro: &[20, 181, 333, 377, 267], properties: &[P("group_label_orientation", &K52, "\"parallel\"", false), P("group_text_align", &K54, "\"left\"", false), P("group_text_alpha", &K39, "1.0", false), P("group_text_baseline", &K55, "\"bottom\"", false), P("group_text_color", &K23, "\"grey\"", false), P("group_text_font", &K4, "\"helvetica\"", false), P("group_text_font_size", &K4, "\"11px\"", false), P("group_text_font_style", &K56, "\"bold\"", false), P("group_text_line_height", &K12, "1.2", false), P("group_text_outline_color", &K23, "null", false), P("group_text_outline_width", &K12, "1", false), P("separator_line_alpha", &K39, "1.0", false), P("separator_line_cap", &K30, "\"butt\"", false), P("separator_line_color", &K23, "\"lightgrey\"", false), P("separator_line_dash", &K32, "[]", false), P("separator_line_dash_offset", &K17, "0", false), P("separator_line_join", &K35, "\"bevel\"", false), P("separator_line_width", &K12, "2", false), P("subgroup_label_orientation", &K52, "\"parallel\"", false), P("subgroup_text_align", &K54, "\"left\"", false), P("subgroup_text_alpha", &K39, "1.0", false), P("subgroup_text_baseline", &K55, "\"bottom\"", false), P("subgroup_text_color", &K23, "\"#444444\"", false), P("subgroup_text_font", &K4, "\"helvetica\"", false), P("subgroup_text_font_size", &K4, "\"11px\"", false), P("subgroup_text_font_style", &K56, "\"bold\"", false), P("subgroup_text_line_height", &K12, "1.2", false), P("subgroup_text_outline_color", &K23, "null", false), P("subgroup_text_outline_width", &K12, "1", false)], overrides: &[("formatter", ""), ("ticker", "")] },
    Class { name: "CategoricalColorMapper", is_abstract: false, mro: &[54, 72, 246, 424, 267], properties: &[], overrides: &[] },
    Class { name: "CategoricalMapper", is_abstract: true, mro: &[246, 424, 267], properties: &[P("end", &K18, "null", false), P("factors", &K127, "!", false), P("start", &K17, "0", false)], overrides: &[] },
    Class { name: "CategoricalMarkerMapper", is_abstract: false, mro: &[54, 246, 424, 267], properties: &[P("default_value", &K128, "\"circle\"", false), P("markers", &K129, "!", false)], overrides: &[] },
    Class { name: "CategoricalPatternMapper", is_abstract: false, mro: &[54, 246, 424, 267], properties: &[P("default_value", &K4, "\" \"", false), P("patterns", &K6, "!", false)], overrides: &[] },
    Class { name: "CategoricalScale", is_abstract: false, mro: &[346, 424, 267], properties: &[], overrides: &[] },
    Class { name: "CategoricalSlider", is_abstract: false, mro: &[2, 443, 227, 296, 425, 377, 267], properties: &[P("categories", &K6, "!", false), P("value", &K4, "!", false), P("value_throttled", &K4, "", true)], overrides: &[] },
    Class { name: "CategoricalTickFormatter", is_abstract: false, mro: &[402, 267], properties: &[], overrides: &[] },
    Class { name: "CategoricalTicker", is_abstract: false, mro: &[403, 267], properties: &[], overrides: &[] },
    Class { name: "CellEditor", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "CellFormatter", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "CheckableItem", is_abstract: false, mro: &[258, 267], properties: &[], overrides: &[] },
    Class { name: "Checkbox", is_abstract: false, mro: &[415, 443, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "CheckboxButtonGroup", is_abstract: false, mro: &[414, 1, 443, 227, 296, 425, 377, 267], properties: &[P("active", &K130, "[]", false)], overrides: &[] },
    Class { name: "CheckboxEditor", is_abstract: false, mro: &[61, 267], properties: &[], overrides: &[] },
    Class { name: "CheckboxGroup", is_abstract: false, mro: &[416, 1, 443, 227, 296, 425, 377, 267], properties: &[P("active", &K130, "[]", false)], overrides: &[] },
    Class { name: "Circle", is_abstract: false, mro: &[320, 447, 166, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("hit_dilation", &K12, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("radius", &K28, "!", false), P("radius_dimension", &K131, "\"x\"", false), P("radius_units", &K29, "\"data\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "ClickPanTool", is_abstract: false, mro: &[306, 4, 418, 267], properties: &[P("direction", &K132, "!", false), P("factor", &K39, "0.1", false)], overrides: &[] },
    Class { name: "CloseDialog", is_abstract: false, mro: &[49, 267], properties: &[P("dialog", &K133, "!", false)], overrides: &[] },
    Class { name: "ColorBar", is_abstract: false, mro: &[24, 10, 79, 333, 377, 267], properties: &[P("color_mapper", &K134, "!", false), P("display_high", &K14, "null", false), P("display_low", &K14, "null", false), P("scale_alpha", &K12, "1.0", false)], overrides: &[] },
    Class { name: "ColorMapper", is_abstract: true, mro: &[246, 424, 267], properties: &[P("nan_color", &K7, "\"gray\"", false), P("palette", &K135, "!", false)], overrides: &[] },
    Class { name: "ColorPicker", is_abstract: false, mro: &[214, 443, 227, 296, 425, 377, 267], properties: &[P("color", &K7, "\"#000000\"", false)], overrides: &[] },
    Class { name: "Column", is_abstract: false, mro: &[156, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "ColumnDataSource", is_abstract: false, mro: &[76, 113, 267], properties: &[P("data", &K136, "{\"type\":\"map\"}", false)], overrides: &[] },
    Class { name: "ColumnarDataSource", is_abstract: true, mro: &[113, 267], properties: &[P("default_values", &K138, "{\"type\":\"map\"}", false), P("selection_policy", &K139, "", false)], overrides: &[] },
    Class { name: "Comparison", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "CompositeFilter", is_abstract: true, mro: &[154, 267], properties: &[P("operands", &K140, "!", false)], overrides: &[] },
    Class { name: "CompositeRenderer", is_abstract: true, mro: &[333, 377, 267], properties: &[P("elements", &K143, "[]", false), P("renderers", &K145, "[]", false)], overrides: &[] },
    Class { name: "CompositeScale", is_abstract: false, mro: &[346, 424, 267], properties: &[P("source_scale", &K146, "!", false), P("target_scale", &K146, "!", false)], overrides: &[] },
    Class { name: "CompositeTicker", is_abstract: false, mro: &[86, 403, 267], properties: &[P("tickers", &K147, "!", false)], overrides: &[] },
    Class { name: "ConnectedXYGlyph", is_abstract: true, mro: &[447, 166, 267], properties: &[], overrides: &[] },
    Class { name: "ContinuousAxis", is_abstract: true, mro: &[20, 181, 333, 377, 267], properties: &[], overrides: &[] },
    Class { name: "ContinuousColorMapper", is_abstract: true, mro: &[72, 246, 424, 267], properties: &[P("domain", &K151, "[]", false), P("high", &K14, "null", false), P("high_color", &K23, "null", false), P("low", &K14, "null", false), P("low_color", &K23, "null", false)], overrides: &[] },
    Class { name: "ContinuousScale", is_abstract: false, mro: &[346, 424, 267], properties: &[], overrides: &[] },
    Class { name: "ContinuousTicker", is_abstract: true, mro: &[403, 267], properties: &[P("desired_num_ticks", &K17, "6", false), P("num_minor_ticks", &K17, "5", false)], overrides: &[] },
    Class { name: "ContourColorBar", is_abstract: false, mro: &[24, 10, 79, 333, 377, 267], properties: &[P("fill_renderer", &K148, "!", false), P("levels", &K13, "[]", false), P("line_renderer", &K148, "!", false)], overrides: &[] },
    Class { name: "ContourRenderer", is_abstract: false, mro: &[112, 333, 377, 267], properties: &[P("fill_renderer", &K148, "!", false), P("levels", &K13, "[]", false), P("line_renderer", &K148, "!", false)], overrides: &[] },
    Class { name: "Coordinate", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "CoordinateMapping", is_abstract: false, mro: &[267], properties: &[P("x_scale", &K146, "", false), P("x_source", &K152, "", false), P("x_target", &K152, "!", false), P("y_scale", &K146, "", false), P("y_source", &K152, "", false), P("y_target", &K152, "!", false)], overrides: &[] },
    Class { name: "CoordinateTransform", is_abstract: true, mro: &[148, 267], properties: &[], overrides: &[] },
    Class { name: "CopyTool", is_abstract: false, mro: &[4, 418, 267], properties: &[], overrides: &[] },
    Class { name: "CrosshairTool", is_abstract: false, mro: &[215, 163, 418, 267], properties: &[P("dimensions", &K108, "\"both\"", false), P("line_alpha", &K39, "1.0", false), P("line_color", &K7, "\"black\"", false), P("line_width", &K12, "1", false), P("overlay", &K155, "\"auto\"", false)], overrides: &[] },
    Class { name: "CumSum", is_abstract: false, mro: &[148, 267], properties: &[P("field", &K4, "!", false), P("include_zero", &K10, "false", false)], overrides: &[] },
    Class { name: "CustomAction", is_abstract: false, mro: &[4, 418, 267], properties: &[P("active", &K10, "false", false), P("active_callback", &K158, "null", false), P("callback", &K159, "null", false), P("disabled", &K10, "false", false)], overrides: &[("description", "\"Perform a Custom Action\"")] },
    Class { name: "CustomCode", is_abstract: true, mro: &[49, 267], properties: &[], overrides: &[] },
    Class { name: "CustomDimensional", is_abstract: true, mro: &[132, 267], properties: &[P("basis", &K163, "!", false)], overrides: &[] },
    Class { name: "CustomJS", is_abstract: false, mro: &[96, 49, 267], properties: &[P("args", &K138, "{\"type\":\"map\"}", false), P("code", &K4, "!", false), P("module", &K164, "\"auto\"", false)], overrides: &[] },
    Class { name: "CustomJSCompare", is_abstract: false, mro: &[77, 267], properties: &[P("args", &K138, "{\"type\":\"map\"}", false), P("code", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "CustomJSExpr", is_abstract: false, mro: &[148, 267], properties: &[P("args", &K138, "{\"type\":\"map\"}", false), P("code", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "CustomJSFilter", is_abstract: false, mro: &[154, 267], properties: &[P("args", &K138, "{\"type\":\"map\"}", false), P("code", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "CustomJSHover", is_abstract: false, mro: &[267], properties: &[P("args", &K138, "{\"type\":\"map\"}", false), P("code", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "CustomJSTickFormatter", is_abstract: false, mro: &[402, 267], properties: &[P("args", &K138, "{\"type\":\"map\"}", false), P("code", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "CustomJSTicker", is_abstract: false, mro: &[403, 267], properties: &[P("args", &K138, "{\"type\":\"map\"}", false), P("major_code", &K4, "\"\"", false), P("minor_code", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "CustomJSTransform", is_abstract: false, mro: &[424, 267], properties: &[P("args", &K138, "{\"type\":\"map\"}", false), P("func", &K4, "\"\"", false), P("v_func", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "CustomLabelingPolicy", is_abstract: false, mro: &[225, 267], properties: &[P("args", &K138, "{\"type\":\"map\"}", false), P("code", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "DataAnnotation", is_abstract: true, mro: &[10, 79, 333, 377, 267], properties: &[P("source", &K165, "", false)], overrides: &[] },
    Class { name: "DataCube", is_abstract: false, mro: &[114, 385, 443, 227, 296, 425, 377, 267], properties: &[P("grouping", &K167, "[]", false), P("target", &K165, "!", false)], overrides: &[] },
    Class { name: "DataModel", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "DataRange", is_abstract: true, mro: &[289, 323, 267], properties: &[P("renderers", &K170, "[]", false)], overrides: &[("end", "{\"type\":\"number\",\"value\":\"nan\"}"), ("start", "{\"type\":\"number\",\"value\":\"nan\"}")] },
    Class { name: "DataRange1d", is_abstract: false, mro: &[110, 289, 323, 267], properties: &[P("bounds", &K174, "null", false), P("default_span", &K175, "2.0", false), P("flipped", &K10, "false", false), P("follow", &K177, "null", false), P("follow_interval", &K178, "null", false), P("max_interval", &K179, "null", false), P("min_interval", &K179, "null", false), P("only_visible", &K10, "false", false), P("range_padding", &K175, "0.1", false), P("range_padding_units", &K180, "\"percent\"", false)], overrides: &[] },
    Class { name: "DataRenderer", is_abstract: true, mro: &[333, 377, 267], properties: &[], overrides: &[("level", "\"glyph\"")] },
    Class { name: "DataSource", is_abstract: true, mro: &[267], properties: &[P("selected", &K181, "", true)], overrides: &[] },
    Class { name: "DataTable", is_abstract: false, mro: &[385, 443, 227, 296, 425, 377, 267], properties: &[P("auto_edit", &K10, "false", false), P("autosize_mode", &K182, "\"force_fit\"", false), P("columns", &K184, "[]", false), P("editable", &K10, "false", false), P("fit_columns", &K185, "null", false), P("frozen_columns", &K18, "null", false), P("frozen_rows", &K18, "null", false), P("header_row", &K10, "true", false), P("index_header", &K4, "\"#\"", false), P("index_position", &K18, "0", false), P("index_width", &K17, "40", false), P("multi_selectable", &K10, "true", false), P("reorderable", &K10, "true", false), P("row_height", &K17, "25", false), P("scroll_to_selection", &K10, "true", false), P("selectable", &K187, "true", false), P("sortable", &K10, "true", false)], overrides: &[("height", "400"), ("width", "600")] },
    Class { name: "DateCommon", is_abstract: true, mro: &[], properties: &[P("date_format", &K4, "\"Y-m-d\"", false), P("disabled_dates", &K86, "null", false), P("enabled_dates", &K86, "null", false)], overrides: &[] },
    Class { name: "DateEditor", is_abstract: false, mro: &[61, 267], properties: &[], overrides: &[] },
    Class { name: "DateFormatter", is_abstract: false, mro: &[375, 62, 267], properties: &[P("format", &K189, "\"ISO-8601\"", false)], overrides: &[("nan_format", "\"-\""), ("null_format", "\"-\"")] },
    Class { name: "DatePicker", is_abstract: false, mro: &[25, 303, 214, 443, 227, 296, 425, 377, 267], properties: &[P("value", &K11, "null", false)], overrides: &[] },
    Class { name: "DateRangePicker", is_abstract: false, mro: &[25, 303, 214, 443, 227, 296, 425, 377, 267], properties: &[P("value", &K190, "null", false)], overrides: &[] },
    Class { name: "DateRangeSlider", is_abstract: false, mro: &[290, 2, 443, 227, 296, 425, 377, 267], properties: &[P("end", &K12, "!", false), P("start", &K12, "!", false), P("step", &K17, "1", false), P("value", &K58, "!", false), P("value_throttled", &K58, "", true)], overrides: &[("format", "\"%d %b %Y\"")] },
    Class { name: "DateSlider", is_abstract: false, mro: &[290, 2, 443, 227, 296, 425, 377, 267], properties: &[P("end", &K12, "!", false), P("start", &K12, "!", false), P("step", &K17, "1", false), P("value", &K12, "!", false), P("value_throttled", &K12, "", true)], overrides: &[("format", "\"%d %b %Y\"")] },
    Class { name: "DatetimeAxis", is_abstract: false, mro: &[235, 83, 20, 181, 333, 377, 267], properties: &[], overrides: &[] },
    Class { name: "DatetimePicker", is_abstract: false, mro: &[26, 303, 214, 443, 227, 296, 425, 377, 267], properties: &[P("value", &K191, "null", false)], overrides: &[] },
    Class { name: "DatetimeRangePicker", is_abstract: false, mro: &[26, 303, 214, 443, 227, 296, 425, 377, 267], properties: &[P("value", &K193, "null", false)], overrides: &[] },
    Class { name: "DatetimeRangeSlider", is_abstract: false, mro: &[290, 2, 443, 227, 296, 425, 377, 267], properties: &[P("end", &K12, "!", false), P("start", &K12, "!", false), P("step", &K17, "3600000", false), P("value", &K58, "!", false), P("value_throttled", &K58, "", true)], overrides: &[("format", "\"%d %b %Y %H:%M:%S\"")] },
    Class { name: "DatetimeTickFormatter", is_abstract: false, mro: &[402, 267], properties: &[P("boundary_scaling", &K10, "true", false), P("context", &K196, "null", false), P("context_location", &K197, "\"below\"", false), P("context_which", &K198, "\"start\"", false), P("days", &K4, "\"%m/%d\"", false), P("hide_repeats", &K10, "false", false), P("hourmin", &K4, "\"%H:%M\"", false), P("hours", &K4, "\"%Hh\"", false), P("microseconds", &K4, "\"%fus\"", false), P("milliseconds", &K4, "\"%3Nms\"", false), P("minsec", &K4, "\":%M:%S\"", false), P("minutes", &K4, "\":%M\"", false), P("months", &K4, "\"%m/%Y\"", false), P("seconds", &K4, "\"%Ss\"", false), P("strip_leading_zeros", &K201, "false", false), P("years", &K4, "\"%Y\"", false)], overrides: &[] },
    Class { name: "DatetimeTicker", is_abstract: false, mro: &[81, 86, 403, 267], properties: &[], overrides: &[("num_minor_ticks", "0"), ("tickers", "")] },
    Class { name: "DaysTicker", is_abstract: false, mro: &[27, 86, 403, 267], properties: &[P("days", &K130, "[]", false)], overrides: &[("num_minor_ticks", "0")] },
    Class { name: "Decoration", is_abstract: false, mro: &[267], properties: &[P("marking", &K202, "!", false), P("node", &K203, "!", false)], overrides: &[] },
    Class { name: "Dialog", is_abstract: false, mro: &[425, 377, 267], properties: &[P("bottom_limit", &K204, "null", false), P("closable", &K10, "true", false), P("close_action", &K205, "\"destroy\"", false), P("collapsible", &K10, "true", false), P("content", &K206, "!", false), P("left_limit", &K204, "null", false), P("maximizable", &K10, "true", false), P("minimizable", &K10, "true", false), P("movable", &K106, "\"both\"", false), P("pinnable", &K10, "true", false), P("resizable", &K107, "\"all\"", false), P("right_limit", &K204, "null", false), P("symmetric", &K10, "false", false), P("title", &K207, "null", false), P("top_limit", &K204, "null", false)], overrides: &[] },
    Class { name: "DifferenceFilter", is_abstract: false, mro: &[78, 154, 267], properties: &[], overrides: &[] },
    Class { name: "Dimensional", is_abstract: true, mro: &[267], properties: &[P("exclude", &K6, "[]", false), P("include", &K208, "null", false), P("ticks", &K13, "!", false)], overrides: &[] },
    Class { name: "Div", is_abstract: false, mro: &[250, 443, 227, 296, 425, 377, 267], properties: &[P("render_as_text", &K10, "false", false)], overrides: &[] },
    Class { name: "DividerItem", is_abstract: false, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "DocumentConfig", is_abstract: false, mro: &[267], properties: &[P("notifications", &K210, "", false), P("notify_connection_status", &K10, "true", false), P("reconnect_session", &K10, "true", false)], overrides: &[] },
    Class { name: "Dodge", is_abstract: false, mro: &[424, 267], properties: &[P("range", &K211, "null", false), P("value", &K12, "0", false)], overrides: &[] },
    Class { name: "Drag", is_abstract: true, mro: &[163, 418, 267], properties: &[], overrides: &[] },
    Class { name: "Drawer", is_abstract: false, mro: &[296, 425, 377, 267], properties: &[P("location", &K197, "!", false), P("open", &K10, "false", false), P("resizable", &K10, "false", false), P("size", &K70, "300", false)], overrides: &[] },
    Class { name: "Dropdown", is_abstract: false, mro: &[0, 443, 227, 296, 425, 377, 267], properties: &[P("menu", &K216, "[]", false), P("split", &K10, "false", false)], overrides: &[("label", "\"Dropdown\"")] },
    Class { name: "EdgeCoordinates", is_abstract: false, mro: &[168, 91, 148, 267], properties: &[], overrides: &[] },
    Class { name: "EdgesAndLinkedNodes", is_abstract: false, mro: &[169, 267], properties: &[], overrides: &[] },
    Class { name: "EdgesOnly", is_abstract: false, mro: &[169, 267], properties: &[], overrides: &[] },
    Class { name: "EditTool", is_abstract: true, mro: &[163, 418, 267], properties: &[P("default_overrides", &K138, "{\"type\":\"map\"}", false), P("empty_value", &K217, "0", false)], overrides: &[] },
    Class { name: "Ellipse", is_abstract: false, mro: &[447, 166, 267], properties: &[P("angle", &K20, "0.0", false), P("angle_units", &K21, "\"rad\"", false), P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("height", &K28, "{\"field\":\"height\",\"type\":\"field\"}", false), P("height_units", &K29, "\"data\"", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("width", &K28, "{\"field\":\"width\",\"type\":\"field\"}", false), P("width_units", &K29, "\"data\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "EqHistColorMapper", is_abstract: false, mro: &[348, 84, 72, 246, 424, 267], properties: &[P("bins", &K17, "65536", false), P("rescale_discrete_levels", &K10, "false", false)], overrides: &[] },
    Class { name: "ExamineTool", is_abstract: false, mro: &[4, 418, 267], properties: &[], overrides: &[] },
    Class { name: "Examiner", is_abstract: false, mro: &[425, 377, 267], properties: &[P("target", &K218, "null", false)], overrides: &[] },
    Class { name: "Expression", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "FactorRange", is_abstract: false, mro: &[323, 267], properties: &[P("bounds", &K220, "null", false), P("end", &K12, "0", true), P("factor_padding", &K12, "0.0", false), P("factors", &K127, "[]", false), P("group_padding", &K12, "1.4", false), P("max_interval", &K14, "null", false), P("min_interval", &K14, "null", false), P("range_padding", &K12, "0", false), P("range_padding_units", &K180, "\"percent\"", false), P("start", &K12, "0", true), P("subgroup_padding", &K12, "0.8", false)], overrides: &[] },
    Class { name: "Figure", is_abstract: false, mro: &[305, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "FileInput", is_abstract: false, mro: &[214, 443, 227, 296, 425, 377, 267], properties: &[P("accept", &K149, "\"\"", false), P("directory", &K10, "false", false), P("filename", &K149, "", true), P("mime_type", &K149, "", true), P("multiple", &K10, "false", false), P("value", &K149, "", true)], overrides: &[] },
    Class { name: "FillGlyph", is_abstract: true, mro: &[], properties: &[], overrides: &[] },
    Class { name: "FillProps", is_abstract: false, mro: &[], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false)], overrides: &[] },
    Class { name: "Filter", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "FixedTicker", is_abstract: false, mro: &[86, 403, 267], properties: &[P("minor_ticks", &K13, "[]", false), P("ticks", &K13, "[]", false)], overrides: &[] },
    Class { name: "FlexBox", is_abstract: true, mro: &[227, 296, 425, 377, 267], properties: &[P("children", &K221, "[]", false), P("spacing", &K17, "0", false)], overrides: &[] },
    Class { name: "FreehandDrawTool", is_abstract: false, mro: &[143, 137, 388, 163, 418, 267], properties: &[P("num_objects", &K17, "0", false), P("renderers", &K226, "[]", false)], overrides: &[] },
    Class { name: "FullscreenTool", is_abstract: false, mro: &[4, 418, 267], properties: &[], overrides: &[] },
    Class { name: "GMap", is_abstract: false, mro: &[161, 245, 305, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "GMapOptions", is_abstract: false, mro: &[244, 267], properties: &[P("map_type", &K227, "\"roadmap\"", false), P("scale_control", &K10, "false", false), P("styles", &K11, "null", false), P("tilt", &K17, "45", false)], overrides: &[] },
    Class { name: "GMapPlot", is_abstract: false, mro: &[245, 305, 227, 296, 425, 377, 267], properties: &[P("api_key", &K4, "!", false), P("api_version", &K4, "\"weekly\"", false), P("map_options", &K228, "!", false)], overrides: &[("background_fill_alpha", "0.0")] },
    Class { name: "GeoJSONDataSource", is_abstract: false, mro: &[76, 113, 267], properties: &[P("geojson", &K4, "!", false)], overrides: &[] },
    Class { name: "GestureTool", is_abstract: true, mro: &[418, 267], properties: &[], overrides: &[] },
    Class { name: "GlobalImportedStyleSheet", is_abstract: false, mro: &[209, 376, 267], properties: &[], overrides: &[] },
    Class { name: "GlobalInlineStyleSheet", is_abstract: false, mro: &[213, 376, 267], properties: &[], overrides: &[] },
    Class { name: "Glyph", is_abstract: true, mro: &[267], properties: &[P("decorations", &K230, "[]", false)], overrides: &[] },
    Class { name: "GlyphRenderer", is_abstract: false, mro: &[112, 333, 377, 267], properties: &[P("data_source", &K165, "!", false), P("glyph", &K231, "!", false), P("hover_glyph", &K232, "null", false), P("muted", &K10, "false", false), P("muted_glyph", &K234, "\"auto\"", false), P("nonselection_glyph", &K234, "\"auto\"", false), P("selection_glyph", &K234, "\"auto\"", false), P("view", &K235, "", false)], overrides: &[] },
    Class { name: "GraphCoordinates", is_abstract: true, mro: &[91, 148, 267], properties: &[P("layout", &K236, "!", false)], overrides: &[] },
    Class { name: "GraphHitTestPolicy", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "GraphRenderer", is_abstract: false, mro: &[112, 333, 377, 267], properties: &[P("edge_renderer", &K148, "", false), P("inspection_policy", &K237, "", false), P("layout_provider", &K236, "!", false), P("node_renderer", &K148, "", false), P("selection_policy", &K237, "", false)], overrides: &[] },
    Class { name: "Grid", is_abstract: false, mro: &[181, 333, 377, 267], properties: &[P("axis", &K239, "null", false), P("band_fill_alpha", &K39, "0", false), P("band_fill_color", &K23, "null", false), P("band_hatch_alpha", &K39, "1.0", false), P("band_hatch_color", &K23, "\"black\"", false), P("band_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("band_hatch_pattern", &K11, "null", false), P("band_hatch_scale", &K12, "12.0", false), P("band_hatch_weight", &K12, "1.0", false), P("bounds", &K240, "\"auto\"", false), P("cross_bounds", &K240, "\"auto\"", false), P("dimension", &K17, "0", false), P("grid_line_alpha", &K39, "1.0", false), P("grid_line_cap", &K30, "\"butt\"", false), P("grid_line_color", &K23, "\"#e5e5e5\"", false), P("grid_line_dash", &K32, "[]", false), P("grid_line_dash_offset", &K17, "0", false), P("grid_line_join", &K35, "\"bevel\"", false), P("grid_line_width", &K12, "1", false), P("minor_grid_line_alpha", &K39, "1.0", false), P("minor_grid_line_cap", &K30, "\"butt\"", false), P("minor_grid_line_color", &K23, "null", false), P("minor_grid_line_dash", &K32, "[]", false), P("minor_grid_line_dash_offset", &K17, "0", false), P("minor_grid_line_join", &K35, "\"bevel\"", false), P("minor_grid_line_width", &K12, "1", false), P("ticker", &K241, "null", false)], overrides: &[("level", "\"underlay\"")] },
    Class { name: "GridBox", is_abstract: false, mro: &[227, 296, 425, 377, 267], properties: &[P("children", &K245, "[]", false), P("cols", &K252, "null", false), P("rows", &K252, "null", false), P("spacing", &K254, "0", false)], overrides: &[] },
    Class { name: "GridCommon", is_abstract: true, mro: &[], properties: &[P("cols", &K252, "null", false), P("rows", &K252, "null", false), P("spacing", &K254, "0", false)], overrides: &[] },
    Class { name: "GridPlot", is_abstract: false, mro: &[227, 296, 425, 377, 267], properties: &[P("children", &K259, "[]", false), P("cols", &K252, "null", false), P("rows", &K252, "null", false), P("spacing", &K254, "0", false), P("toolbar", &K260, "", false), P("toolbar_location", &K261, "\"above\"", false)], overrides: &[] },
    Class { name: "GroupBox", is_abstract: false, mro: &[227, 296, 425, 377, 267], properties: &[P("checkable", &K10, "false", false), P("child", &K141, "!", false), P("title", &K11, "null", false)], overrides: &[] },
    Class { name: "GroupBy", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "GroupByModels", is_abstract: false, mro: &[176, 267], properties: &[P("groups", &K262, "!", false)], overrides: &[] },
    Class { name: "GroupByName", is_abstract: false, mro: &[176, 267], properties: &[], overrides: &[] },
    Class { name: "GroupFilter", is_abstract: false, mro: &[154, 267], properties: &[P("column_name", &K4, "!", false), P("group", &K137, "!", false)], overrides: &[] },
    Class { name: "GroupingInfo", is_abstract: false, mro: &[267], properties: &[P("aggregators", &K264, "[]", false), P("collapsed", &K10, "false", false), P("getter", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "GuideRenderer", is_abstract: true, mro: &[333, 377, 267], properties: &[], overrides: &[("level", "\"guide\"")] },
    Class { name: "HArea", is_abstract: false, mro: &[166, 267], properties: &[P("fill_alpha", &K39, "1.0", false), P("fill_color", &K23, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("x1", &K38, "{\"field\":\"x1\",\"type\":\"field\"}", false), P("x2", &K38, "{\"field\":\"x2\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "HAreaStep", is_abstract: false, mro: &[166, 267], properties: &[P("fill_alpha", &K39, "1.0", false), P("fill_color", &K23, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("step_mode", &K265, "\"before\"", false), P("x1", &K38, "{\"field\":\"x1\",\"type\":\"field\"}", false), P("x2", &K38, "{\"field\":\"x2\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "HBar", is_abstract: false, mro: &[222, 166, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("height", &K28, "1", false), P("height_units", &K29, "\"data\"", false), P("left", &K38, "0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("right", &K38, "{\"field\":\"right\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "HBox", is_abstract: false, mro: &[227, 296, 425, 377, 267], properties: &[P("children", &K267, "[]", false), P("cols", &K252, "null", false), P("spacing", &K45, "0", false)], overrides: &[] },
    Class { name: "HSpan", is_abstract: false, mro: &[166, 267], properties: &[P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "HStrip", is_abstract: false, mro: &[166, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("y0", &K38, "{\"field\":\"y0\",\"type\":\"field\"}", false), P("y1", &K38, "{\"field\":\"y1\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "HTMLAnnotation", is_abstract: true, mro: &[10, 79, 333, 377, 267], properties: &[], overrides: &[] },
    Class { name: "HTMLLabel", is_abstract: false, mro: &[192, 188, 10, 79, 333, 377, 267], properties: &[P("angle", &K12, "0", false), P("angle_units", &K21, "\"rad\"", false), P("text", &K4, "\"\"", false), P("text_align", &K54, "\"left\"", false), P("text_alpha", &K39, "1.0", false), P("text_baseline", &K55, "\"bottom\"", false), P("text_color", &K23, "\"#444444\"", false), P("text_font", &K4, "\"helvetica\"", false), P("text_font_size", &K4, "\"16px\"", false), P("text_font_style", &K56, "\"normal\"", false), P("text_line_height", &K12, "1.2", false), P("text_outline_color", &K23, "null", false), P("text_outline_width", &K12, "1", false), P("x", &K99, "!", false), P("x_offset", &K12, "0", false), P("x_units", &K42, "\"data\"", false), P("y", &K99, "!", false), P("y_offset", &K12, "0", false), P("y_units", &K42, "\"data\"", false)], overrides: &[] },
    Class { name: "HTMLLabelSet", is_abstract: false, mro: &[188, 107, 10, 79, 333, 377, 267], properties: &[P("angle", &K20, "0", false), P("angle_units", &K21, "\"rad\"", false), P("background_fill_alpha", &K22, "1.0", false), P("background_fill_color", &K24, "null", false), P("border_line_alpha", &K22, "1.0", false), P("border_line_cap", &K31, "\"butt\"", false), P("border_line_color", &K24, "null", false), P("border_line_dash", &K33, "[]", false), P("border_line_dash_offset", &K34, "0", false), P("border_line_join", &K36, "\"bevel\"", false), P("border_line_width", &K22, "1", false), P("text", &K27, "{\"field\":\"text\",\"type\":\"field\"}", false), P("text_align", &K268, "\"left\"", false), P("text_alpha", &K22, "1.0", false), P("text_baseline", &K269, "\"bottom\"", false), P("text_color", &K24, "\"#444444\"", false), P("text_font", &K270, "{\"type\":\"value\",\"value\":\"helvetica\"}", false), P("text_font_size", &K270, "{\"type\":\"value\",\"value\":\"16px\"}", false), P("text_font_style", &K271, "\"normal\"", false), P("text_line_height", &K38, "1.2", false), P("text_outline_color", &K24, "null", false), P("text_outline_width", &K22, "1", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("x_offset", &K38, "0", false), P("x_units", &K42, "\"data\"", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false), P("y_offset", &K38, "0", false), P("y_units", &K42, "\"data\"", false)], overrides: &[] },
    Class { name: "HTMLTemplateFormatter", is_abstract: false, mro: &[62, 267], properties: &[P("template", &K4, "\"<%= value %>\"", false)], overrides: &[] },
    Class { name: "HTMLTextAnnotation", is_abstract: true, mro: &[188, 10, 79, 333, 377, 267], properties: &[P("background_fill_alpha", &K39, "1.0", false), P("background_fill_color", &K23, "null", false), P("background_hatch_alpha", &K39, "1.0", false), P("background_hatch_color", &K23, "null", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K11, "null", false), P("background_hatch_scale", &K12, "12.0", false), P("background_hatch_weight", &K12, "1.0", false), P("border_line_alpha", &K39, "1.0", false), P("border_line_cap", &K30, "\"butt\"", false), P("border_line_color", &K23, "null", false), P("border_line_dash", &K32, "[]", false), P("border_line_dash_offset", &K17, "0", false), P("border_line_join", &K35, "\"bevel\"", false), P("border_line_width", &K12, "1", false), P("border_radius", &K98, "0", false), P("padding", &K274, "0", false)], overrides: &[] },
    Class { name: "HTMLTitle", is_abstract: false, mro: &[192, 188, 10, 79, 333, 377, 267], properties: &[P("align", &K54, "\"left\"", false), P("offset", &K12, "0", false), P("standoff", &K12, "10", false), P("text", &K4, "\"\"", false), P("text_alpha", &K39, "1.0", false), P("text_color", &K7, "\"#444444\"", false), P("text_font", &K4, "\"helvetica\"", false), P("text_font_size", &K4, "\"13px\"", false), P("text_font_style", &K56, "\"bold\"", false), P("text_line_height", &K12, "1.0", false), P("text_outline_color", &K23, "null", false), P("text_outline_width", &K12, "1", false), P("vertical_align", &K275, "\"bottom\"", false)], overrides: &[] },
    Class { name: "HatchGlyph", is_abstract: true, mro: &[], properties: &[], overrides: &[] },
    Class { name: "HatchProps", is_abstract: false, mro: &[], properties: &[P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false)], overrides: &[] },
    Class { name: "HelpButton", is_abstract: false, mro: &[0, 443, 227, 296, 425, 377, 267], properties: &[P("tooltip", &K276, "!", false)], overrides: &[("icon", ""), ("label", "\"\"")] },
    Class { name: "HelpTool", is_abstract: false, mro: &[4, 418, 267], properties: &[P("redirect", &K4, "", false)], overrides: &[("description", "")] },
    Class { name: "HexTile", is_abstract: false, mro: &[166, 267], properties: &[P("aspect_scale", &K12, "1.0", false), P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "null", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("orientation", &K277, "\"pointytop\"", false), P("q", &K38, "{\"field\":\"q\",\"type\":\"field\"}", false), P("r", &K38, "{\"field\":\"r\",\"type\":\"field\"}", false), P("scale", &K38, "1.0", false), P("size", &K12, "1.0", false)], overrides: &[] },
    Class { name: "HoverTool", is_abstract: false, mro: &[215, 163, 418, 267], properties: &[P("anchor", &K79, "\"center\"", false), P("attachment", &K278, "\"horizontal\"", false), P("callback", &K159, "null", false), P("filters", &K282, "{\"type\":\"map\"}", false), P("formatters", &K286, "{\"type\":\"map\"}", false), P("limit", &K44, "null", false), P("line_policy", &K287, "\"nearest\"", false), P("mode", &K288, "\"mouse\"", false), P("muted_policy", &K289, "\"show\"", false), P("point_policy", &K290, "\"snap_to_data\"", false), P("renderers", &K293, "\"auto\"", false), P("show_arrow", &K10, "true", false), P("sort_by", &K301, "null", false), P("tooltips", &K303, "", false)], overrides: &[] },
    Class { name: "Icon", is_abstract: true, mro: &[425, 377, 267], properties: &[P("size", &K304, "\"1em\"", false)], overrides: &[] },
    Class { name: "Image", is_abstract: false, mro: &[202, 447, 166, 267], properties: &[P("color_mapper", &K134, "", false), P("image", &K38, "{\"field\":\"image\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "ImageBase", is_abstract: true, mro: &[447, 166, 267], properties: &[P("anchor", &K310, "\"bottom_left\"", false), P("dh", &K28, "{\"field\":\"dh\",\"type\":\"field\"}", false), P("dh_units", &K29, "\"data\"", false), P("dilate", &K10, "false", false), P("dw", &K28, "{\"field\":\"dw\",\"type\":\"field\"}", false), P("dw_units", &K29, "\"data\"", false), P("global_alpha", &K22, "1.0", false), P("origin", &K311, "\"bottom_left\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "ImageProps", is_abstract: false, mro: &[], properties: &[P("global_alpha", &K22, "1.0", false)], overrides: &[] },
    Class { name: "ImageRGBA", is_abstract: false, mro: &[202, 447, 166, 267], properties: &[P("image", &K38, "{\"field\":\"image\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "ImageStack", is_abstract: false, mro: &[202, 447, 166, 267], properties: &[P("color_mapper", &K312, "!", false), P("image", &K38, "{\"field\":\"image\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "ImageURL", is_abstract: false, mro: &[447, 166, 267], properties: &[P("anchor", &K310, "\"top_left\"", false), P("angle", &K20, "0", false), P("angle_units", &K21, "\"rad\"", false), P("dilate", &K10, "false", false), P("global_alpha", &K38, "1.0", false), P("h", &K313, "null", false), P("h_units", &K29, "\"data\"", false), P("retry_attempts", &K17, "0", false), P("retry_timeout", &K17, "0", false), P("url", &K270, "{\"field\":\"url\",\"type\":\"field\"}", false), P("w", &K313, "null", false), P("w_units", &K29, "\"data\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "ImageURLTexture", is_abstract: false, mro: &[401, 267], properties: &[P("url", &K4, "!", false)], overrides: &[] },
    Class { name: "ImperialLength", is_abstract: false, mro: &[97, 132, 267], properties: &[], overrides: &[("basis", ""), ("ticks", "[1,3,6,12,60]")] },
    Class { name: "ImportedStyleSheet", is_abstract: false, mro: &[376, 267], properties: &[P("url", &K4, "!", false)], overrides: &[] },
    Class { name: "IndexFilter", is_abstract: false, mro: &[154, 267], properties: &[P("indices", &K314, "null", false)], overrides: &[] },
    Class { name: "Indexed", is_abstract: false, mro: &[89, 267], properties: &[P("index", &K17, "!", false), P("renderer", &K148, "!", false)], overrides: &[] },
    Class { name: "Indicator", is_abstract: true, mro: &[443, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "InlineStyleSheet", is_abstract: false, mro: &[376, 267], properties: &[P("css", &K4, "!", false)], overrides: &[] },
    Class { name: "InputWidget", is_abstract: true, mro: &[443, 227, 296, 425, 377, 267], properties: &[P("description", &K316, "null", false), P("title", &K318, "\"\"", false)], overrides: &[] },
    Class { name: "InspectTool", is_abstract: true, mro: &[163, 418, 267], properties: &[], overrides: &[] },
    Class { name: "IntEditor", is_abstract: false, mro: &[61, 267], properties: &[P("step", &K17, "1", false)], overrides: &[] },
    Class { name: "Interpolator", is_abstract: true, mro: &[424, 267], properties: &[P("clip", &K10, "true", false), P("data", &K320, "null", false), P("x", &K321, "!", false), P("y", &K321, "!", false)], overrides: &[] },
    Class { name: "IntersectRenderers", is_abstract: false, mro: &[358, 267], properties: &[], overrides: &[] },
    Class { name: "IntersectionFilter", is_abstract: false, mro: &[78, 154, 267], properties: &[], overrides: &[] },
    Class { name: "InversionFilter", is_abstract: false, mro: &[154, 267], properties: &[P("operand", &K123, "!", false)], overrides: &[] },
    Class { name: "Jitter", is_abstract: false, mro: &[424, 267], properties: &[P("distribution", &K322, "\"uniform\"", false), P("mean", &K12, "0", false), P("range", &K211, "null", false), P("width", &K12, "1", false)], overrides: &[] },
    Class { name: "LRTBGlyph", is_abstract: true, mro: &[166, 267], properties: &[P("border_radius", &K98, "0", false)], overrides: &[] },
    Class { name: "Label", is_abstract: false, mro: &[394, 10, 79, 333, 377, 267], properties: &[P("anchor", &K323, "\"auto\"", false), P("angle", &K12, "0", false), P("angle_units", &K21, "\"rad\"", false), P("direction", &K19, "\"anticlock\"", false), P("editable", &K10, "false", false), P("x", &K101, "!", false), P("x_offset", &K12, "0", false), P("x_units", &K42, "\"data\"", false), P("y", &K101, "!", false), P("y_offset", &K12, "0", false), P("y_units", &K42, "\"data\"", false)], overrides: &[] },
    Class { name: "LabelSet", is_abstract: false, mro: &[107, 10, 79, 333, 377, 267], properties: &[P("angle", &K20, "0", false), P("angle_units", &K21, "\"rad\"", false), P("background_fill_alpha", &K22, "1.0", false), P("background_fill_color", &K24, "null", false), P("background_hatch_alpha", &K22, "1.0", false), P("background_hatch_color", &K24, "\"black\"", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K27, "null", false), P("background_hatch_scale", &K22, "12.0", false), P("background_hatch_weight", &K22, "1.0", false), P("border_line_alpha", &K22, "1.0", false), P("border_line_cap", &K31, "\"butt\"", false), P("border_line_color", &K24, "null", false), P("border_line_dash", &K33, "[]", false), P("border_line_dash_offset", &K34, "0", false), P("border_line_join", &K36, "\"bevel\"", false), P("border_line_width", &K22, "1", false), P("text", &K27, "{\"field\":\"text\",\"type\":\"field\"}", false), P("text_align", &K268, "\"left\"", false), P("text_alpha", &K22, "1.0", false), P("text_baseline", &K269, "\"bottom\"", false), P("text_color", &K24, "\"#444444\"", false), P("text_font", &K270, "{\"type\":\"value\",\"value\":\"helvetica\"}", false), P("text_font_size", &K270, "{\"type\":\"value\",\"value\":\"16px\"}", false), P("text_font_style", &K271, "\"normal\"", false), P("text_line_height", &K38, "1.2", false), P("text_outline_color", &K24, "null", false), P("text_outline_width", &K22, "1", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("x_offset", &K38, "0", false), P("x_units", &K42, "\"data\"", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false), P("y_offset", &K38, "0", false), P("y_units", &K42, "\"data\"", false)], overrides: &[] },
    Class { name: "LabelingPolicy", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "LassoSelectTool", is_abstract: false, mro: &[137, 332, 356, 163, 418, 267], properties: &[P("overlay", &K324, "", false)], overrides: &[("continuous", "true")] },
    Class { name: "LayoutDOM", is_abstract: true, mro: &[296, 425, 377, 267], properties: &[P("align", &K326, "\"auto\"", false), P("aspect_ratio", &K327, "null", false), P("disabled", &K10, "false", false), P("flow_mode", &K328, "\"block\"", false), P("height", &K329, "null", false), P("height_policy", &K331, "\"auto\"", false), P("margin", &K335, "null", false), P("max_height", &K329, "null", false), P("max_width", &K329, "null", false), P("min_height", &K329, "null", false), P("min_width", &K329, "null", false), P("resizable", &K336, "false", false), P("sizing_mode", &K338, "null", false), P("width", &K329, "null", false), P("width_policy", &K331, "\"auto\"", false)], overrides: &[] },
    Class { name: "LayoutProvider", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "Legend", is_abstract: false, mro: &[10, 79, 333, 377, 267], properties: &[P("background_fill_alpha", &K39, "0.95", false), P("background_fill_color", &K23, "\"#ffffff\"", false), P("background_hatch_alpha", &K39, "1.0", false), P("background_hatch_color", &K23, "\"black\"", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K11, "null", false), P("background_hatch_scale", &K12, "12.0", false), P("background_hatch_weight", &K12, "1.0", false), P("border_line_alpha", &K39, "0.5", false), P("border_line_cap", &K30, "\"butt\"", false), P("border_line_color", &K23, "\"#e5e5e5\"", false), P("border_line_dash", &K32, "[]", false), P("border_line_dash_offset", &K17, "0", false), P("border_line_join", &K35, "\"bevel\"", false), P("border_line_width", &K12, "1", false), P("border_radius", &K98, "0", false), P("click_policy", &K339, "\"none\"", false), P("glyph_height", &K17, "20", false), P("glyph_width", &K17, "20", false), P("inactive_fill_alpha", &K39, "0.7", false), P("inactive_fill_color", &K23, "\"white\"", false), P("inactive_hatch_alpha", &K39, "1.0", false), P("inactive_hatch_color", &K23, "\"black\"", false), P("inactive_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("inactive_hatch_pattern", &K11, "null", false), P("inactive_hatch_scale", &K12, "12.0", false), P("inactive_hatch_weight", &K12, "1.0", false), P("item_background_fill_alpha", &K39, "0.8", false), P("item_background_fill_color", &K23, "\"#f1f1f1\"", false), P("item_background_hatch_alpha", &K39, "1.0", false), P("item_background_hatch_color", &K23, "\"black\"", false), P("item_background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("item_background_hatch_pattern", &K11, "null", false), P("item_background_hatch_scale", &K12, "12.0", false), P("item_background_hatch_weight", &K12, "1.0", false), P("item_background_policy", &K340, "\"none\"", false), P("items", &K342, "[]", false), P("label_height", &K83, "\"auto\"", false), P("label_standoff", &K17, "5", false), P("label_text_align", &K54, "\"left\"", false), P("label_text_alpha", &K39, "1.0", false), P("label_text_baseline", &K55, "\"middle\"", false), P("label_text_color", &K23, "\"#444444\"", false), P("label_text_font", &K4, "\"helvetica\"", false), P("label_text_font_size", &K4, "\"13px\"", false), P("label_text_font_style", &K56, "\"normal\"", false), P("label_text_line_height", &K12, "1.2", false), P("label_text_outline_color", &K23, "null", false), P("label_text_outline_width", &K12, "1", false), P("label_width", &K17, "20", false), P("location", &K80, "\"top_right\"", false), P("margin", &K17, "10", false), P("ncols", &K343, "\"auto\"", false), P("nrows", &K343, "\"auto\"", false), P("orientation", &K9, "\"vertical\"", false), P("padding", &K274, "10", false), P("spacing", &K17, "3", false), P("title", &K11, "null", false), P("title_location", &K197, "\"above\"", false), P("title_standoff", &K17, "5", false), P("title_text_align", &K54, "\"left\"", false), P("title_text_alpha", &K39, "1.0", false), P("title_text_baseline", &K55, "\"bottom\"", false), P("title_text_color", &K23, "\"#444444\"", false), P("title_text_font", &K4, "\"helvetica\"", false), P("title_text_font_size", &K4, "\"13px\"", false), P("title_text_font_style", &K56, "\"italic\"", false), P("title_text_line_height", &K12, "1.2", false), P("title_text_outline_color", &K23, "null", false), P("title_text_outline_width", &K12, "1", false)], overrides: &[] },
    Class { name: "LegendItem", is_abstract: false, mro: &[267], properties: &[P("index", &K18, "null", false), P("label", &K27, "null", false), P("renderers", &K344, "[]", false), P("visible", &K10, "true", false)], overrides: &[] },
    Class { name: "Line", is_abstract: false, mro: &[82, 447, 166, 267], properties: &[P("line_alpha", &K39, "1.0", false), P("line_cap", &K30, "\"butt\"", false), P("line_color", &K23, "\"black\"", false), P("line_dash", &K32, "[]", false), P("line_dash_offset", &K17, "0", false), P("line_join", &K35, "\"bevel\"", false), P("line_width", &K12, "1", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "LineEditTool", is_abstract: false, mro: &[143, 137, 388, 163, 418, 267], properties: &[P("dimensions", &K108, "\"both\"", false), P("intersection_renderer", &K364, "!", false), P("renderers", &K366, "[]", false)], overrides: &[] },
    Class { name: "LineGlyph", is_abstract: true, mro: &[], properties: &[], overrides: &[] },
    Class { name: "LineProps", is_abstract: false, mro: &[], properties: &[P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false)], overrides: &[] },
    Class { name: "LinearAxis", is_abstract: false, mro: &[83, 20, 181, 333, 377, 267], properties: &[], overrides: &[("formatter", ""), ("ticker", "")] },
    Class { name: "LinearColorMapper", is_abstract: false, mro: &[84, 72, 246, 424, 267], properties: &[], overrides: &[] },
    Class { name: "LinearInterpolator", is_abstract: false, mro: &[217, 424, 267], properties: &[], overrides: &[] },
    Class { name: "LinearScale", is_abstract: false, mro: &[85, 346, 424, 267], properties: &[], overrides: &[] },
    Class { name: "LogAxis", is_abstract: false, mro: &[83, 20, 181, 333, 377, 267], properties: &[], overrides: &[("formatter", ""), ("ticker", "")] },
    Class { name: "LogColorMapper", is_abstract: false, mro: &[84, 72, 246, 424, 267], properties: &[], overrides: &[] },
    Class { name: "LogScale", is_abstract: false, mro: &[85, 346, 424, 267], properties: &[], overrides: &[] },
    Class { name: "LogTickFormatter", is_abstract: false, mro: &[402, 267], properties: &[P("min_exponent", &K17, "0", false), P("ticker", &K241, "null", false)], overrides: &[] },
    Class { name: "LogTicker", is_abstract: false, mro: &[5, 86, 403, 267], properties: &[], overrides: &[("mantissas", "[1,5]")] },
    Class { name: "MapOptions", is_abstract: true, mro: &[267], properties: &[P("lat", &K12, "!", false), P("lng", &K12, "!", false), P("zoom", &K17, "12", false)], overrides: &[] },
    Class { name: "MapPlot", is_abstract: true, mro: &[305, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "Mapper", is_abstract: true, mro: &[424, 267], properties: &[], overrides: &[] },
    Class { name: "Markdown", is_abstract: false, mro: &[443, 227, 296, 425, 377, 267], properties: &[P("disable_math", &K10, "false", false), P("text", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "Marker", is_abstract: true, mro: &[447, 166, 267], properties: &[P("angle", &K20, "0.0", false), P("angle_units", &K21, "\"rad\"", false), P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("hit_dilation", &K12, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("size", &K22, "4", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "Marking", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "Markup", is_abstract: true, mro: &[443, 227, 296, 425, 377, 267], properties: &[P("disable_math", &K10, "false", false), P("text", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "MathML", is_abstract: false, mro: &[253, 28, 267], properties: &[], overrides: &[] },
    Class { name: "MathMLGlyph", is_abstract: false, mro: &[254, 393, 447, 166, 267], properties: &[], overrides: &[] },
    Class { name: "MathText", is_abstract: true, mro: &[28, 267], properties: &[], overrides: &[] },
    Class { name: "MathTextGlyph", is_abstract: true, mro: &[393, 447, 166, 267], properties: &[], overrides: &[] },
    Class { name: "MaxAggregator", is_abstract: false, mro: &[337, 267], properties: &[], overrides: &[] },
    Class { name: "Maximum", is_abstract: false, mro: &[340, 267], properties: &[P("field", &K4, "!", false), P("initial", &K14, "{\"type\":\"number\",\"value\":\"-inf\"}", false)], overrides: &[] },
    Class { name: "Menu", is_abstract: false, mro: &[425, 377, 267], properties: &[P("items", &K370, "[]", false), P("reversed", &K10, "false", false)], overrides: &[] },
    Class { name: "MenuItem", is_abstract: false, mro: &[267], properties: &[P("action", &K159, "null", false), P("checked", &K185, "null", false), P("disabled", &K10, "false", false), P("icon", &K372, "null", false), P("label", &K4, "!", false), P("menu", &K374, "null", false), P("shortcut", &K11, "null", false), P("tooltip", &K11, "null", false)], overrides: &[] },
    Class { name: "MercatorAxis", is_abstract: false, mro: &[235, 83, 20, 181, 333, 377, 267], properties: &[], overrides: &[] },
    Class { name: "MercatorTickFormatter", is_abstract: false, mro: &[29, 402, 267], properties: &[P("dimension", &K376, "null", false)], overrides: &[] },
    Class { name: "MercatorTicker", is_abstract: false, mro: &[30, 5, 86, 403, 267], properties: &[P("dimension", &K376, "null", false)], overrides: &[] },
    Class { name: "MercatorTileSource", is_abstract: false, mro: &[405, 267], properties: &[P("snap_to_zoom", &K10, "false", false), P("wrap_around", &K10, "true", false)], overrides: &[("initial_resolution", "156543.03392804097"), ("x_origin_offset", "20037508.34"), ("y_origin_offset", "20037508.34")] },
    Class { name: "Metric", is_abstract: false, mro: &[132, 267], properties: &[P("base_unit", &K4, "!", false), P("full_unit", &K11, "null", false)], overrides: &[("ticks", "[1,2,5,10,15,20,25,50,75,100,125,150,200,250,500,750]")] },
    Class { name: "MetricLength", is_abstract: false, mro: &[263, 132, 267], properties: &[], overrides: &[("base_unit", "\"m\""), ("exclude", "[\"dm\",\"hm\"]")] },
    Class { name: "MinAggregator", is_abstract: false, mro: &[337, 267], properties: &[], overrides: &[] },
    Class { name: "Minimum", is_abstract: false, mro: &[340, 267], properties: &[P("field", &K4, "!", false), P("initial", &K14, "{\"type\":\"number\",\"value\":\"+inf\"}", false)], overrides: &[] },
    Class { name: "Model", is_abstract: true, mro: &[], properties: &[P("js_event_callbacks", &K378, "{\"type\":\"map\"}", false), P("js_property_callbacks", &K378, "{\"type\":\"map\"}", false), P("name", &K11, "null", false), P("subscribed_events", &K379, "{\"type\":\"set\"}", false), P("syncable", &K10, "true", false), P("tags", &K380, "[]", false)], overrides: &[] },
    Class { name: "MonthsTicker", is_abstract: false, mro: &[27, 86, 403, 267], properties: &[P("months", &K130, "[]", false)], overrides: &[] },
    Class { name: "MultiChoice", is_abstract: false, mro: &[214, 443, 227, 296, 425, 377, 267], properties: &[P("delete_button", &K10, "true", false), P("max_items", &K18, "null", false), P("option_limit", &K18, "null", false), P("options", &K85, "[]", false), P("placeholder", &K11, "null", false), P("search_option_limit", &K18, "null", false), P("solid", &K10, "true", false), P("value", &K6, "[]", false)], overrides: &[] },
    Class { name: "MultiLine", is_abstract: false, mro: &[166, 267], properties: &[P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("xs", &K38, "{\"field\":\"xs\",\"type\":\"field\"}", false), P("ys", &K38, "{\"field\":\"ys\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "MultiPolygons", is_abstract: false, mro: &[166, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("xs", &K38, "{\"field\":\"xs\",\"type\":\"field\"}", false), P("ys", &K38, "{\"field\":\"ys\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "MultiSelect", is_abstract: false, mro: &[214, 443, 227, 296, 425, 377, 267], properties: &[P("options", &K85, "[]", false), P("size", &K17, "4", false), P("value", &K6, "[]", false)], overrides: &[] },
    Class { name: "MultipleDatePicker", is_abstract: false, mro: &[25, 303, 214, 443, 227, 296, 425, 377, 267], properties: &[P("separator", &K4, "\", \"", false), P("value", &K6, "[]", false)], overrides: &[] },
    Class { name: "MultipleDatetimePicker", is_abstract: false, mro: &[26, 303, 214, 443, 227, 296, 425, 377, 267], properties: &[P("separator", &K4, "\", \"", false), P("value", &K381, "[]", false)], overrides: &[] },
    Class { name: "NanCompare", is_abstract: false, mro: &[77, 267], properties: &[P("ascending_first", &K10, "false", false)], overrides: &[] },
    Class { name: "Ngon", is_abstract: false, mro: &[320, 447, 166, 267], properties: &[P("angle", &K20, "0", false), P("angle_units", &K21, "\"rad\"", false), P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("n", &K38, "{\"field\":\"n\",\"type\":\"field\"}", false), P("radius", &K28, "!", false), P("radius_dimension", &K131, "\"x\"", false), P("radius_units", &K29, "\"data\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "NoOverlap", is_abstract: false, mro: &[225, 267], properties: &[P("min_distance", &K17, "5", false)], overrides: &[] },
    Class { name: "Node", is_abstract: false, mro: &[89, 267], properties: &[P("offset", &K17, "0", false), P("symbol", &K4, "!", false), P("target", &K383, "!", false)], overrides: &[] },
    Class { name: "NodeCoordinates", is_abstract: false, mro: &[168, 91, 148, 267], properties: &[], overrides: &[] },
    Class { name: "NodesAndAdjacentNodes", is_abstract: false, mro: &[169, 267], properties: &[], overrides: &[] },
    Class { name: "NodesAndLinkedEdges", is_abstract: false, mro: &[169, 267], properties: &[], overrides: &[] },
    Class { name: "NodesOnly", is_abstract: false, mro: &[169, 267], properties: &[], overrides: &[] },
    Class { name: "NormalHead", is_abstract: false, mro: &[16, 249, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"black\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false)], overrides: &[] },
    Class { name: "Notifications", is_abstract: false, mro: &[425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "NumberEditor", is_abstract: false, mro: &[61, 267], properties: &[P("step", &K12, "0.01", false)], overrides: &[] },
    Class { name: "NumberFormatter", is_abstract: false, mro: &[375, 62, 267], properties: &[P("format", &K4, "\"0,0\"", false), P("language", &K384, "\"en\"", false), P("rounding", &K385, "\"round\"", false)], overrides: &[("nan_format", "\"-\""), ("null_format", "\"-\"")] },
    Class { name: "NumeralTickFormatter", is_abstract: false, mro: &[402, 267], properties: &[P("format", &K4, "\"0,0\"", false), P("language", &K384, "\"en\"", false), P("rounding", &K385, "\"round\"", false)], overrides: &[] },
    Class { name: "NumericInput", is_abstract: false, mro: &[214, 443, 227, 296, 425, 377, 267], properties: &[P("format", &K386, "null", false), P("high", &K387, "null", false), P("low", &K387, "null", false), P("mode", &K388, "\"int\"", false), P("placeholder", &K4, "\"\"", false), P("value", &K387, "null", false)], overrides: &[] },
    Class { name: "NumericalRange", is_abstract: true, mro: &[323, 267], properties: &[P("end", &K389, "!", false), P("start", &K389, "!", false)], overrides: &[] },
    Class { name: "NumericalSlider", is_abstract: true, mro: &[2, 443, 227, 296, 425, 377, 267], properties: &[P("format", &K390, "\"\"", false)], overrides: &[] },
    Class { name: "OpenDialog", is_abstract: false, mro: &[49, 267], properties: &[P("dialog", &K133, "!", false)], overrides: &[] },
    Class { name: "OpenHead", is_abstract: false, mro: &[16, 249, 267], properties: &[P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false)], overrides: &[] },
    Class { name: "OpenURL", is_abstract: false, mro: &[49, 267], properties: &[P("same_tab", &K10, "false", false), P("url", &K4, "\"http://\"", false)], overrides: &[] },
    Class { name: "PaletteSelect", is_abstract: false, mro: &[214, 443, 227, 296, 425, 377, 267], properties: &[P("items", &K392, "!", false), P("ncols", &K43, "1", false), P("swatch_height", &K393, "\"auto\"", false), P("swatch_width", &K45, "100", false), P("value", &K4, "!", false)], overrides: &[] },
    Class { name: "PanTool", is_abstract: false, mro: &[137, 163, 418, 267], properties: &[P("dimensions", &K108, "\"both\"", false)], overrides: &[] },
    Class { name: "Pane", is_abstract: false, mro: &[425, 377, 267], properties: &[P("elements", &K143, "[]", false)], overrides: &[] },
    Class { name: "Panel", is_abstract: false, mro: &[296, 425, 377, 267], properties: &[P("anchor", &K310, "\"top_left\"", false), P("height", &K394, "\"auto\"", false), P("position", &K395, "!", false), P("width", &K394, "\"auto\"", false)], overrides: &[] },
    Class { name: "Paragraph", is_abstract: false, mro: &[250, 443, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "PasswordInput", is_abstract: false, mro: &[398, 399, 214, 443, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "Patch", is_abstract: false, mro: &[82, 447, 166, 267], properties: &[P("fill_alpha", &K39, "1.0", false), P("fill_color", &K23, "\"gray\"", false), P("hatch_alpha", &K39, "1.0", false), P("hatch_color", &K23, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K11, "null", false), P("hatch_scale", &K12, "12.0", false), P("hatch_weight", &K12, "1.0", false), P("line_alpha", &K39, "1.0", false), P("line_cap", &K30, "\"butt\"", false), P("line_color", &K23, "\"black\"", false), P("line_dash", &K32, "[]", false), P("line_dash_offset", &K17, "0", false), P("line_join", &K35, "\"bevel\"", false), P("line_width", &K12, "1", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "Patches", is_abstract: false, mro: &[166, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("xs", &K38, "{\"field\":\"xs\",\"type\":\"field\"}", false), P("ys", &K38, "{\"field\":\"ys\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "PercentEditor", is_abstract: false, mro: &[61, 267], properties: &[], overrides: &[] },
    Class { name: "PickerBase", is_abstract: true, mro: &[214, 443, 227, 296, 425, 377, 267], properties: &[P("inline", &K10, "false", false), P("position", &K396, "\"auto\"", false)], overrides: &[] },
    Class { name: "PlainText", is_abstract: false, mro: &[28, 267], properties: &[], overrides: &[] },
    Class { name: "Plot", is_abstract: false, mro: &[227, 296, 425, 377, 267], properties: &[P("above", &K399, "[]", false), P("aspect_scale", &K12, "1", false), P("attribution", &K401, "[]", false), P("background_fill_alpha", &K39, "1.0", false), P("background_fill_color", &K23, "\"#ffffff\"", false), P("background_hatch_alpha", &K39, "1.0", false), P("background_hatch_color", &K23, "\"black\"", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K11, "null", false), P("background_hatch_scale", &K12, "12.0", false), P("background_hatch_weight", &K12, "1.0", false), P("below", &K399, "[]", false), P("border_fill_alpha", &K39, "1.0", false), P("border_fill_color", &K23, "\"#ffffff\"", false), P("border_hatch_alpha", &K39, "1.0", false), P("border_hatch_color", &K23, "\"black\"", false), P("border_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("border_hatch_pattern", &K11, "null", false), P("border_hatch_scale", &K12, "12.0", false), P("border_hatch_weight", &K12, "1.0", false), P("border_line_alpha", &K39, "1.0", false), P("border_line_cap", &K30, "\"butt\"", false), P("border_line_color", &K23, "null", false), P("border_line_dash", &K32, "[]", false), P("border_line_dash_offset", &K17, "0", false), P("border_line_join", &K35, "\"bevel\"", false), P("border_line_width", &K12, "1", false), P("center", &K399, "[]", false), P("extra_x_ranges", &K402, "{\"type\":\"map\"}", false), P("extra_x_scales", &K403, "{\"type\":\"map\"}", false), P("extra_y_ranges", &K402, "{\"type\":\"map\"}", false), P("extra_y_scales", &K403, "{\"type\":\"map\"}", false), P("frame_align", &K405, "true", false), P("frame_height", &K18, "null", false), P("frame_width", &K18, "null", false), P("hidpi", &K10, "true", false), P("hold_render", &K10, "false", false), P("inner_height", &K17, "", true), P("inner_width", &K17, "", true), P("left", &K399, "[]", false), P("lod_factor", &K17, "10", false), P("lod_interval", &K17, "300", false), P("lod_threshold", &K18, "2000", false), P("lod_timeout", &K17, "500", false), P("match_aspect", &K10, "false", false), P("min_border", &K18, "5", false), P("min_border_bottom", &K18, "null", false), P("min_border_left", &K18, "null", false), P("min_border_right", &K18, "null", false), P("min_border_top", &K18, "null", false), P("outer_height", &K17, "", true), P("outer_width", &K17, "", true), P("outline_line_alpha", &K39, "1.0", false), P("outline_line_cap", &K30, "\"butt\"", false), P("outline_line_color", &K23, "\"#e5e5e5\"", false), P("outline_line_dash", &K32, "[]", false), P("outline_line_dash_offset", &K17, "0", false), P("outline_line_join", &K35, "\"bevel\"", false), P("outline_line_width", &K12, "1", false), P("output_backend", &K124, "\"canvas\"", false), P("renderers", &K145, "[]", false), P("reset_policy", &K406, "\"standard\"", false), P("right", &K399, "[]", false), P("title", &K408, "", false), P("title_location", &K261, "\"above\"", false), P("toolbar", &K260, "", false), P("toolbar_inner", &K10, "false", false), P("toolbar_location", &K261, "\"right\"", false), P("toolbar_sticky", &K10, "true", false), P("window_axis", &K409, "\"none\"", false), P("x_range", &K152, "", false), P("x_scale", &K146, "", false), P("y_range", &K152, "", false), P("y_scale", &K146, "", false)], overrides: &[("context_menu", "\"auto\""), ("height", "600"), ("width", "600")] },
    Class { name: "PlotActionTool", is_abstract: true, mro: &[4, 418, 267], properties: &[], overrides: &[] },
    Class { name: "PointDrawTool", is_abstract: false, mro: &[143, 137, 388, 163, 418, 267], properties: &[P("add", &K10, "true", false), P("drag", &K10, "true", false), P("num_objects", &K17, "0", false), P("renderers", &K412, "[]", false)], overrides: &[] },
    Class { name: "PolarTransform", is_abstract: false, mro: &[91, 148, 267], properties: &[P("angle", &K20, "{\"field\":\"angle\",\"type\":\"field\"}", false), P("angle_units", &K21, "\"rad\"", false), P("direction", &K19, "\"anticlock\"", false), P("radius", &K38, "{\"field\":\"radius\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "PolyAnnotation", is_abstract: false, mro: &[10, 79, 333, 377, 267], properties: &[P("editable", &K10, "false", false), P("fill_alpha", &K39, "0.4", false), P("fill_color", &K23, "\"#fff9ba\"", false), P("hatch_alpha", &K39, "1.0", false), P("hatch_color", &K23, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K11, "null", false), P("hatch_scale", &K12, "12.0", false), P("hatch_weight", &K12, "1.0", false), P("hover_fill_alpha", &K39, "0.4", false), P("hover_fill_color", &K23, "null", false), P("hover_hatch_alpha", &K39, "1.0", false), P("hover_hatch_color", &K23, "\"black\"", false), P("hover_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hover_hatch_pattern", &K11, "null", false), P("hover_hatch_scale", &K12, "12.0", false), P("hover_hatch_weight", &K12, "1.0", false), P("hover_line_alpha", &K39, "0.3", false), P("hover_line_cap", &K30, "\"butt\"", false), P("hover_line_color", &K23, "null", false), P("hover_line_dash", &K32, "[]", false), P("hover_line_dash_offset", &K17, "0", false), P("hover_line_join", &K35, "\"bevel\"", false), P("hover_line_width", &K12, "1", false), P("line_alpha", &K39, "0.3", false), P("line_cap", &K30, "\"butt\"", false), P("line_color", &K23, "\"#cccccc\"", false), P("line_dash", &K32, "[]", false), P("line_dash_offset", &K17, "0", false), P("line_join", &K35, "\"bevel\"", false), P("line_width", &K12, "1", false), P("xs", &K413, "[]", false), P("xs_units", &K42, "\"data\"", false), P("ys", &K413, "[]", false), P("ys_units", &K42, "\"data\"", false)], overrides: &[] },
    Class { name: "PolyDrawTool", is_abstract: false, mro: &[313, 143, 137, 388, 163, 418, 267], properties: &[P("drag", &K10, "true", false), P("num_objects", &K17, "0", false), P("renderers", &K226, "[]", false)], overrides: &[] },
    Class { name: "PolyEditTool", is_abstract: false, mro: &[313, 143, 137, 388, 163, 418, 267], properties: &[P("renderers", &K226, "[]", false)], overrides: &[] },
    Class { name: "PolySelectTool", is_abstract: false, mro: &[388, 332, 356, 163, 418, 267], properties: &[P("overlay", &K324, "", false)], overrides: &[] },
    Class { name: "PolyTool", is_abstract: true, mro: &[143, 163, 418, 267], properties: &[P("vertex_renderer", &K414, "null", false)], overrides: &[] },
    Class { name: "PreText", is_abstract: false, mro: &[298, 250, 443, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "PrintfTickFormatter", is_abstract: false, mro: &[402, 267], properties: &[P("format", &K4, "\"%s\"", false)], overrides: &[] },
    Class { name: "Progress", is_abstract: false, mro: &[212, 443, 227, 296, 425, 377, 267], properties: &[P("description", &K11, "null", false), P("label", &K11, "\"@{percent}%\"", false), P("label_location", &K415, "\"inline\"", false), P("max", &K17, "100", false), P("min", &K17, "0", false), P("mode", &K416, "\"determinate\"", false), P("orientation", &K9, "\"horizontal\"", false), P("reversed", &K10, "false", false), P("value", &K17, "0", false)], overrides: &[] },
    Class { name: "QUADKEYTileSource", is_abstract: false, mro: &[262, 405, 267], properties: &[], overrides: &[] },
    Class { name: "Quad", is_abstract: false, mro: &[222, 166, 267], properties: &[P("bottom", &K38, "{\"field\":\"bottom\",\"type\":\"field\"}", false), P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("left", &K38, "{\"field\":\"left\",\"type\":\"field\"}", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("right", &K38, "{\"field\":\"right\",\"type\":\"field\"}", false), P("top", &K38, "{\"field\":\"top\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "Quadratic", is_abstract: false, mro: &[166, 267], properties: &[P("cx", &K38, "{\"field\":\"cx\",\"type\":\"field\"}", false), P("cy", &K38, "{\"field\":\"cy\",\"type\":\"field\"}", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("x0", &K38, "{\"field\":\"x0\",\"type\":\"field\"}", false), P("x1", &K38, "{\"field\":\"x1\",\"type\":\"field\"}", false), P("y0", &K38, "{\"field\":\"y0\",\"type\":\"field\"}", false), P("y1", &K38, "{\"field\":\"y1\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "RadialGlyph", is_abstract: true, mro: &[447, 166, 267], properties: &[], overrides: &[] },
    Class { name: "RadioButtonGroup", is_abstract: false, mro: &[414, 1, 443, 227, 296, 425, 377, 267], properties: &[P("active", &K18, "null", false)], overrides: &[] },
    Class { name: "RadioGroup", is_abstract: false, mro: &[416, 1, 443, 227, 296, 425, 377, 267], properties: &[P("active", &K18, "null", false)], overrides: &[] },
    Class { name: "Range", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "Range1d", is_abstract: false, mro: &[289, 323, 267], properties: &[P("bounds", &K174, "null", false), P("max_interval", &K179, "null", false), P("min_interval", &K179, "null", false), P("reset_end", &K417, "null", false), P("reset_start", &K417, "null", false)], overrides: &[("end", "1"), ("start", "0")] },
    Class { name: "RangeSlider", is_abstract: false, mro: &[290, 2, 443, 227, 296, 425, 377, 267], properties: &[P("end", &K12, "!", false), P("start", &K12, "!", false), P("step", &K12, "1", false), P("value", &K58, "!", false), P("value_throttled", &K58, "", true)], overrides: &[("format", "\"0[.]00\"")] },
    Class { name: "RangeTool", is_abstract: false, mro: &[418, 267], properties: &[P("overlay", &K119, "", false), P("start_gesture", &K418, "\"none\"", false), P("x_interaction", &K10, "true", false), P("x_range", &K211, "null", false), P("y_interaction", &K10, "true", false), P("y_range", &K211, "null", false)], overrides: &[] },
    Class { name: "Ray", is_abstract: false, mro: &[447, 166, 267], properties: &[P("angle", &K20, "0", false), P("angle_units", &K21, "\"rad\"", false), P("length", &K28, "0", false), P("length_units", &K29, "\"data\"", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "ReciprocalMetric", is_abstract: false, mro: &[263, 132, 267], properties: &[], overrides: &[] },
    Class { name: "ReciprocalMetricLength", is_abstract: false, mro: &[328, 263, 132, 267], properties: &[], overrides: &[("base_unit", "\"m\""), ("exclude", "[\"dm\",\"hm\"]")] },
    Class { name: "Rect", is_abstract: false, mro: &[447, 166, 267], properties: &[P("angle", &K20, "0.0", false), P("angle_units", &K21, "\"rad\"", false), P("border_radius", &K98, "0", false), P("dilate", &K10, "false", false), P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("height", &K28, "{\"field\":\"height\",\"type\":\"field\"}", false), P("height_units", &K29, "\"data\"", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("width", &K28, "{\"field\":\"width\",\"type\":\"field\"}", false), P("width_units", &K29, "\"data\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "RedoTool", is_abstract: false, mro: &[306, 4, 418, 267], properties: &[], overrides: &[] },
    Class { name: "RegionSelectTool", is_abstract: true, mro: &[356, 163, 418, 267], properties: &[P("continuous", &K10, "false", false), P("greedy", &K10, "false", false), P("mode", &K419, "\"replace\"", false), P("persistent", &K10, "false", false)], overrides: &[] },
    Class { name: "Renderer", is_abstract: true, mro: &[377, 267], properties: &[P("context_menu", &K374, "null", false), P("coordinates", &K421, "null", false), P("group", &K423, "null", false), P("level", &K424, "\"image\"", false), P("propagate_hover", &K10, "false", false), P("visible", &K10, "true", false), P("x_range_name", &K4, "\"default\"", false), P("y_range_name", &K4, "\"default\"", false)], overrides: &[] },
    Class { name: "RendererGroup", is_abstract: false, mro: &[267], properties: &[P("visible", &K10, "true", false)], overrides: &[] },
    Class { name: "ResetTool", is_abstract: false, mro: &[306, 4, 418, 267], properties: &[], overrides: &[] },
    Class { name: "Row", is_abstract: false, mro: &[156, 227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "RowAggregator", is_abstract: true, mro: &[267], properties: &[P("field_", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "SVGIcon", is_abstract: false, mro: &[200, 425, 377, 267], properties: &[P("svg", &K4, "!", false)], overrides: &[] },
    Class { name: "SaveTool", is_abstract: false, mro: &[4, 418, 267], properties: &[P("filename", &K11, "null", false)], overrides: &[] },
    Class { name: "ScalarExpression", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "ScalarFillProps", is_abstract: false, mro: &[], properties: &[P("fill_alpha", &K39, "1.0", false), P("fill_color", &K23, "\"gray\"", false)], overrides: &[] },
    Class { name: "ScalarHatchProps", is_abstract: false, mro: &[], properties: &[P("hatch_alpha", &K39, "1.0", false), P("hatch_color", &K23, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K11, "null", false), P("hatch_scale", &K12, "12.0", false), P("hatch_weight", &K12, "1.0", false)], overrides: &[] },
    Class { name: "ScalarImageProps", is_abstract: false, mro: &[], properties: &[P("global_alpha", &K39, "1.0", false)], overrides: &[] },
    Class { name: "ScalarLineProps", is_abstract: false, mro: &[], properties: &[P("line_alpha", &K39, "1.0", false), P("line_cap", &K30, "\"butt\"", false), P("line_color", &K23, "\"black\"", false), P("line_dash", &K32, "[]", false), P("line_dash_offset", &K17, "0", false), P("line_join", &K35, "\"bevel\"", false), P("line_width", &K12, "1", false)], overrides: &[] },
    Class { name: "ScalarTextProps", is_abstract: false, mro: &[], properties: &[P("text_align", &K54, "\"left\"", false), P("text_alpha", &K39, "1.0", false), P("text_baseline", &K55, "\"bottom\"", false), P("text_color", &K23, "\"#444444\"", false), P("text_font", &K4, "\"helvetica\"", false), P("text_font_size", &K4, "\"16px\"", false), P("text_font_style", &K56, "\"normal\"", false), P("text_line_height", &K12, "1.2", false), P("text_outline_color", &K23, "null", false), P("text_outline_width", &K12, "1", false)], overrides: &[] },
    Class { name: "Scale", is_abstract: true, mro: &[424, 267], properties: &[], overrides: &[] },
    Class { name: "ScaleBar", is_abstract: false, mro: &[10, 79, 333, 377, 267], properties: &[P("anchor", &K428, "\"auto\"", false), P("background_fill_alpha", &K39, "0.95", false), P("background_fill_color", &K23, "\"#ffffff\"", false), P("background_hatch_alpha", &K39, "1.0", false), P("background_hatch_color", &K23, "\"black\"", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K11, "null", false), P("background_hatch_scale", &K12, "12.0", false), P("background_hatch_weight", &K12, "1.0", false), P("bar_length", &K430, "0.2", false), P("bar_length_units", &K431, "\"screen\"", false), P("bar_line_alpha", &K39, "1.0", false), P("bar_line_cap", &K30, "\"butt\"", false), P("bar_line_color", &K23, "\"black\"", false), P("bar_line_dash", &K32, "[]", false), P("bar_line_dash_offset", &K17, "0", false), P("bar_line_join", &K35, "\"bevel\"", false), P("bar_line_width", &K12, "2", false), P("border_line_alpha", &K39, "0.5", false), P("border_line_cap", &K30, "\"butt\"", false), P("border_line_color", &K23, "\"#e5e5e5\"", false), P("border_line_dash", &K32, "[]", false), P("border_line_dash_offset", &K17, "0", false), P("border_line_join", &K35, "\"bevel\"", false), P("border_line_width", &K12, "1", false), P("dimensional", &K432, "", false), P("label", &K4, "\"@{value} @{unit}\"", false), P("label_align", &K50, "\"center\"", false), P("label_location", &K197, "\"below\"", false), P("label_standoff", &K17, "5", false), P("label_text_align", &K54, "\"left\"", false), P("label_text_alpha", &K39, "1.0", false), P("label_text_baseline", &K55, "\"middle\"", false), P("label_text_color", &K23, "\"#444444\"", false), P("label_text_font", &K4, "\"helvetica\"", false), P("label_text_font_size", &K4, "\"13px\"", false), P("label_text_font_style", &K56, "\"normal\"", false), P("label_text_line_height", &K12, "1.2", false), P("label_text_outline_color", &K23, "null", false), P("label_text_outline_width", &K12, "1", false), P("length_sizing", &K433, "\"adaptive\"", false), P("location", &K437, "\"top_right\"", false), P("margin", &K17, "10", false), P("orientation", &K9, "\"horizontal\"", false), P("padding", &K17, "10", false), P("range", &K438, "\"auto\"", false), P("ticker", &K73, "", false), P("title", &K4, "\"\"", false), P("title_align", &K50, "\"center\"", false), P("title_location", &K197, "\"above\"", false), P("title_standoff", &K17, "5", false), P("title_text_align", &K54, "\"left\"", false), P("title_text_alpha", &K39, "1.0", false), P("title_text_baseline", &K55, "\"bottom\"", false), P("title_text_color", &K23, "\"#444444\"", false), P("title_text_font", &K4, "\"helvetica\"", false), P("title_text_font_size", &K4, "\"13px\"", false), P("title_text_font_style", &K56, "\"italic\"", false), P("title_text_line_height", &K12, "1.2", false), P("title_text_outline_color", &K23, "null", false), P("title_text_outline_width", &K12, "1", false), P("unit", &K4, "\"m\"", false), P("x_units", &K439, "\"data\"", false), P("y_units", &K439, "\"data\"", false)], overrides: &[] },
    Class { name: "ScanningColorMapper", is_abstract: false, mro: &[84, 72, 246, 424, 267], properties: &[], overrides: &[] },
    Class { name: "Scatter", is_abstract: false, mro: &[248, 447, 166, 267], properties: &[P("defs", &K440, "{\"type\":\"map\"}", false), P("marker", &K442, "\"circle\"", false)], overrides: &[] },
    Class { name: "ScientificFormatter", is_abstract: false, mro: &[375, 62, 267], properties: &[P("power_limit_high", &K17, "5", false), P("power_limit_low", &K17, "-3", false), P("precision", &K17, "10", false)], overrides: &[("nan_format", "\"-\""), ("null_format", "\"-\"")] },
    Class { name: "Scroll", is_abstract: true, mro: &[163, 418, 267], properties: &[], overrides: &[] },
    Class { name: "ScrollBox", is_abstract: false, mro: &[227, 296, 425, 377, 267], properties: &[P("child", &K141, "!", false), P("horizontal_scrollbar", &K443, "\"auto\"", false), P("vertical_scrollbar", &K443, "\"auto\"", false)], overrides: &[] },
    Class { name: "Segment", is_abstract: false, mro: &[166, 267], properties: &[P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("x0", &K38, "{\"field\":\"x0\",\"type\":\"field\"}", false), P("x1", &K38, "{\"field\":\"x1\",\"type\":\"field\"}", false), P("y0", &K38, "{\"field\":\"y0\",\"type\":\"field\"}", false), P("y1", &K38, "{\"field\":\"y1\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "Select", is_abstract: false, mro: &[214, 443, 227, 296, 425, 377, 267], properties: &[P("options", &K448, "[]", false), P("value", &K137, "\"\"", false)], overrides: &[] },
    Class { name: "SelectEditor", is_abstract: false, mro: &[61, 267], properties: &[P("options", &K6, "[]", false)], overrides: &[] },
    Class { name: "SelectTool", is_abstract: true, mro: &[163, 418, 267], properties: &[P("renderers", &K293, "\"auto\"", false)], overrides: &[] },
    Class { name: "Selection", is_abstract: false, mro: &[267], properties: &[P("image_indices", &K450, "[]", false), P("indices", &K130, "[]", false), P("line_indices", &K130, "[]", false), P("multiline_indices", &K451, "{\"type\":\"map\"}", false)], overrides: &[] },
    Class { name: "SelectionPolicy", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "Selector", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "ServerSentDataSource", is_abstract: false, mro: &[437, 75, 76, 113, 267], properties: &[], overrides: &[] },
    Class { name: "SetValue", is_abstract: false, mro: &[49, 267], properties: &[P("attr", &K4, "!", false), P("obj", &K168, "!", false), P("value", &K137, "!", false)], overrides: &[] },
    Class { name: "SingleIntervalTicker", is_abstract: false, mro: &[27, 86, 403, 267], properties: &[P("interval", &K12, "!", false)], overrides: &[] },
    Class { name: "SizeBar", is_abstract: false, mro: &[23, 10, 79, 333, 377, 267], properties: &[P("bounds", &K240, "\"auto\"", false), P("glyph_fill_alpha", &K22, "1.0", false), P("glyph_fill_color", &K24, "\"gray\"", false), P("glyph_hatch_alpha", &K22, "1.0", false), P("glyph_hatch_color", &K24, "\"black\"", false), P("glyph_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("glyph_hatch_pattern", &K27, "null", false), P("glyph_hatch_scale", &K22, "12.0", false), P("glyph_hatch_weight", &K22, "1.0", false), P("glyph_line_alpha", &K22, "1.0", false), P("glyph_line_cap", &K31, "\"butt\"", false), P("glyph_line_color", &K24, "null", false), P("glyph_line_dash", &K33, "[]", false), P("glyph_line_dash_offset", &K34, "0", false), P("glyph_line_join", &K36, "\"bevel\"", false), P("glyph_line_width", &K22, "1", false), P("renderer", &K454, "\"auto\"", false)], overrides: &[] },
    Class { name: "Slider", is_abstract: false, mro: &[290, 2, 443, 227, 296, 425, 377, 267], properties: &[P("end", &K12, "!", false), P("start", &K12, "!", false), P("step", &K12, "1", false), P("value", &K12, "!", false), P("value_throttled", &K12, "", true)], overrides: &[("format", "\"0[.]00\"")] },
    Class { name: "Slope", is_abstract: false, mro: &[10, 79, 333, 377, 267], properties: &[P("above_fill_alpha", &K39, "0.4", false), P("above_fill_color", &K23, "null", false), P("above_hatch_alpha", &K39, "1.0", false), P("above_hatch_color", &K23, "\"black\"", false), P("above_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("above_hatch_pattern", &K11, "null", false), P("above_hatch_scale", &K12, "12.0", false), P("above_hatch_weight", &K12, "1.0", false), P("below_fill_alpha", &K39, "0.4", false), P("below_fill_color", &K23, "null", false), P("below_hatch_alpha", &K39, "1.0", false), P("below_hatch_color", &K23, "\"black\"", false), P("below_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("below_hatch_pattern", &K11, "null", false), P("below_hatch_scale", &K12, "12.0", false), P("below_hatch_weight", &K12, "1.0", false), P("gradient", &K14, "null", false), P("line_alpha", &K39, "1.0", false), P("line_cap", &K30, "\"butt\"", false), P("line_color", &K23, "\"black\"", false), P("line_dash", &K32, "[]", false), P("line_dash_offset", &K17, "0", false), P("line_join", &K35, "\"bevel\"", false), P("line_width", &K12, "1", false), P("y_intercept", &K14, "null", false)], overrides: &[] },
    Class { name: "Spacer", is_abstract: false, mro: &[227, 296, 425, 377, 267], properties: &[], overrides: &[] },
    Class { name: "Span", is_abstract: false, mro: &[10, 79, 333, 377, 267], properties: &[P("dimension", &K75, "\"width\"", false), P("editable", &K10, "false", false), P("hover_line_alpha", &K39, "0.3", false), P("hover_line_cap", &K30, "\"butt\"", false), P("hover_line_color", &K23, "null", false), P("hover_line_dash", &K32, "[]", false), P("hover_line_dash_offset", &K17, "0", false), P("hover_line_join", &K35, "\"bevel\"", false), P("hover_line_width", &K12, "1", false), P("line_alpha", &K39, "1.0", false), P("line_cap", &K30, "\"butt\"", false), P("line_color", &K23, "\"black\"", false), P("line_dash", &K32, "[]", false), P("line_dash_offset", &K17, "0", false), P("line_join", &K35, "\"bevel\"", false), P("line_width", &K12, "1", false), P("location", &K455, "null", false), P("location_units", &K42, "\"data\"", false)], overrides: &[] },
    Class { name: "Spinner", is_abstract: false, mro: &[288, 214, 443, 227, 296, 425, 377, 267], properties: &[P("page_step_multiplier", &K105, "10", false), P("step", &K104, "1", false), P("value_throttled", &K387, "", true), P("wheel_wait", &K456, "100", false)], overrides: &[("mode", "\"float\"")] },
    Class { name: "Stack", is_abstract: false, mro: &[148, 267], properties: &[P("fields", &K6, "[]", false)], overrides: &[] },
    Class { name: "StackColorMapper", is_abstract: true, mro: &[72, 246, 424, 267], properties: &[], overrides: &[] },
    Class { name: "StaticLayoutProvider", is_abstract: false, mro: &[228, 267], properties: &[P("graph_layout", &K457, "{\"type\":\"map\"}", false)], overrides: &[] },
    Class { name: "Step", is_abstract: false, mro: &[447, 166, 267], properties: &[P("line_alpha", &K39, "1.0", false), P("line_cap", &K30, "\"butt\"", false), P("line_color", &K23, "\"black\"", false), P("line_dash", &K32, "[]", false), P("line_dash_offset", &K17, "0", false), P("line_join", &K35, "\"bevel\"", false), P("line_width", &K12, "1", false), P("mode", &K265, "\"before\"", false), P("pad_after", &K105, "0", false), P("pad_before", &K105, "0", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "StepInterpolator", is_abstract: false, mro: &[217, 424, 267], properties: &[P("mode", &K265, "\"after\"", false)], overrides: &[] },
    Class { name: "StringEditor", is_abstract: false, mro: &[61, 267], properties: &[P("completions", &K6, "[]", false)], overrides: &[] },
    Class { name: "StringFormatter", is_abstract: false, mro: &[62, 267], properties: &[P("background_color", &K24, "null", false), P("font_style", &K271, "\"normal\"", false), P("nan_format", &K4, "\"NaN\"", false), P("null_format", &K4, "\"(null)\"", false), P("text_align", &K268, "\"left\"", false), P("text_color", &K24, "null", false)], overrides: &[] },
    Class { name: "StyleSheet", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "StyledElement", is_abstract: true, mro: &[267], properties: &[P("css_classes", &K6, "[]", false), P("css_variables", &K459, "{\"type\":\"map\"}", false), P("html_attributes", &K15, "{\"type\":\"map\"}", false), P("html_id", &K11, "null", false), P("styles", &K462, "{\"type\":\"map\"}", false), P("stylesheets", &K466, "[]", false)], overrides: &[] },
    Class { name: "Styles", is_abstract: false, mro: &[267], properties: &[P("align_content", &K11, "null", false), P("align_items", &K11, "null", false), P("align_self", &K11, "null", false), P("alignment_baseline", &K11, "null", false), P("all", &K11, "null", false), P("animation", &K11, "null", false), P("animation_delay", &K11, "null", false), P("animation_direction", &K11, "null", false), P("animation_duration", &K11, "null", false), P("animation_fill_mode", &K11, "null", false), P("animation_iteration_count", &K11, "null", false), P("animation_name", &K11, "null", false), P("animation_play_state", &K11, "null", false), P("animation_timing_function", &K11, "null", false), P("aspect_ratio", &K11, "null", false), P("backface_visibility", &K11, "null", false), P("background", &K11, "null", false), P("background_attachment", &K11, "null", false), P("background_clip", &K11, "null", false), P("background_color", &K11, "null", false), P("background_image", &K11, "null", false), P("background_origin", &K11, "null", false), P("background_position", &K11, "null", false), P("background_position_x", &K11, "null", false), P("background_position_y", &K11, "null", false), P("background_repeat", &K11, "null", false), P("background_size", &K11, "null", false), P("baseline_shift", &K11, "null", false), P("block_size", &K11, "null", false), P("border", &K11, "null", false), P("border_block_end", &K11, "null", false), P("border_block_end_color", &K11, "null", false), P("border_block_end_style", &K11, "null", false), P("border_block_end_width", &K11, "null", false), P("border_block_start", &K11, "null", false), P("border_block_start_color", &K11, "null", false), P("border_block_start_style", &K11, "null", false), P("border_block_start_width", &K11, "null", false), P("border_bottom", &K11, "null", false), P("border_bottom_color", &K11, "null", false), P("border_bottom_left_radius", &K11, "null", false), P("border_bottom_right_radius", &K11, "null", false), P("border_bottom_style", &K11, "null", false), P("border_bottom_width", &K11, "null", false), P("border_collapse", &K11, "null", false), P("border_color", &K11, "null", false), P("border_image", &K11, "null", false), P("border_image_outset", &K11, "null", false), P("border_image_repeat", &K11, "null", false), P("border_image_slice", &K11, "null", false), P("border_image_source", &K11, "null", false), P("border_image_width", &K11, "null", false), P("border_inline_end", &K11, "null", false), P("border_inline_end_color", &K11, "null", false), P("border_inline_end_style", &K11, "null", false), P("border_inline_end_width", &K11, "null", false), P("border_inline_start", &K11, "null", false), P("border_inline_start_color", &K11, "null", false), P("border_inline_start_style", &K11, "null", false), P("border_inline_start_width", &K11, "null", false), P("border_left", &K11, "null", false), P("border_left_color", &K11, "null", false), P("border_left_style", &K11, "null", false), P("border_left_width", &K11, "null", false), P("border_radius", &K11, "null", false), P("border_right", &K11, "null", false), P("border_right_color", &K11, "null", false), P("border_right_style", &K11, "null", false), P("border_right_width", &K11, "null", false), P("border_spacing", &K11, "null", false), P("border_style", &K11, "null", false), P("border_top", &K11, "null", false), P("border_top_color", &K11, "null", false), P("border_top_left_radius", &K11, "null", false), P("border_top_right_radius", &K11, "null", false), P("border_top_style", &K11, "null", false), P("border_top_width", &K11, "null", false), P("border_width", &K11, "null", false), P("bottom", &K11, "null", false), P("box_shadow", &K11, "null", false), P("box_sizing", &K11, "null", false), P("break_after", &K11, "null", false), P("break_before", &K11, "null", false), P("break_inside", &K11, "null", false), P("caption_side", &K11, "null", false), P("caret_color", &K11, "null", false), P("clear", &K11, "null", false), P("clip", &K11, "null", false), P("clip_path", &K11, "null", false), P("clip_rule", &K11, "null", false), P("color", &K11, "null", false), P("color_interpolation", &K11, "null", false), P("color_interpolation_filters", &K11, "null", false), P("column_count", &K11, "null", false), P("column_fill", &K11, "null", false), P("column_gap", &K11, "null", false), P("column_rule", &K11, "null", false), P("column_rule_color", &K11, "null", false), P("column_rule_style", &K11, "null", false), P("column_rule_width", &K11, "null", false), P("column_span", &K11, "null", false), P("column_width", &K11, "null", false), P("columns", &K11, "null", false), P("content", &K11, "null", false), P("counter_increment", &K11, "null", false), P("counter_reset", &K11, "null", false), P("cursor", &K11, "null", false), P("direction", &K11, "null", false), P("display", &K11, "null", false), P("dominant_baseline", &K11, "null", false), P("empty_cells", &K11, "null", false), P("fill", &K11, "null", false), P("fill_opacity", &K11, "null", false), P("fill_rule", &K11, "null", false), P("filter", &K11, "null", false), P("flex", &K11, "null", false), P("flex_basis", &K11, "null", false), P("flex_direction", &K11, "null", false), P("flex_flow", &K11, "null", false), P("flex_grow", &K11, "null", false), P("flex_shrink", &K11, "null", false), P("flex_wrap", &K11, "null", false), P("float", &K11, "null", false), P("flood_color", &K11, "null", false), P("flood_opacity", &K11, "null", false), P("font", &K11, "null", false), P("font_family", &K11, "null", false), P("font_feature_settings", &K11, "null", false), P("font_kerning", &K11, "null", false), P("font_size", &K11, "null", false), P("font_size_adjust", &K11, "null", false), P("font_stretch", &K11, "null", false), P("font_style", &K11, "null", false), P("font_synthesis", &K11, "null", false), P("font_variant", &K11, "null", false), P("font_variant_caps", &K11, "null", false), P("font_variant_east_asian", &K11, "null", false), P("font_variant_ligatures", &K11, "null", false), P("font_variant_numeric", &K11, "null", false), P("font_variant_position", &K11, "null", false), P("font_weight", &K11, "null", false), P("gap", &K11, "null", false), P("glyph_orientation_vertical", &K11, "null", false), P("grid", &K11, "null", false), P("grid_area", &K11, "null", false), P("grid_auto_columns", &K11, "null", false), P("grid_auto_flow", &K11, "null", false), P("grid_auto_rows", &K11, "null", false), P("grid_column", &K11, "null", false), P("grid_column_end", &K11, "null", false), P("grid_column_gap", &K11, "null", false), P("grid_column_start", &K11, "null", false), P("grid_gap", &K11, "null", false), P("grid_row", &K11, "null", false), P("grid_row_end", &K11, "null", false), P("grid_row_gap", &K11, "null", false), P("grid_row_start", &K11, "null", false), P("grid_template", &K11, "null", false), P("grid_template_areas", &K11, "null", false), P("grid_template_columns", &K11, "null", false), P("grid_template_rows", &K11, "null", false), P("height", &K11, "null", false), P("hyphens", &K11, "null", false), P("image_orientation", &K11, "null", false), P("image_rendering", &K11, "null", false), P("inline_size", &K11, "null", false), P("justify_content", &K11, "null", false), P("justify_items", &K11, "null", false), P("justify_self", &K11, "null", false), P("left", &K11, "null", false), P("letter_spacing", &K11, "null", false), P("lighting_color", &K11, "null", false), P("line_break", &K11, "null", false), P("line_height", &K11, "null", false), P("list_style", &K11, "null", false), P("list_style_image", &K11, "null", false), P("list_style_position", &K11, "null", false), P("list_style_type", &K11, "null", false), P("margin", &K11, "null", false), P("margin_block_end", &K11, "null", false), P("margin_block_start", &K11, "null", false), P("margin_bottom", &K11, "null", false), P("margin_inline_end", &K11, "null", false), P("margin_inline_start", &K11, "null", false), P("margin_left", &K11, "null", false), P("margin_right", &K11, "null", false), P("margin_top", &K11, "null", false), P("marker", &K11, "null", false), P("marker_end", &K11, "null", false), P("marker_mid", &K11, "null", false), P("marker_start", &K11, "null", false), P("mask", &K11, "null", false), P("mask_composite", &K11, "null", false), P("mask_image", &K11, "null", false), P("mask_position", &K11, "null", false), P("mask_repeat", &K11, "null", false), P("mask_size", &K11, "null", false), P("mask_type", &K11, "null", false), P("max_block_size", &K11, "null", false), P("max_height", &K11, "null", false), P("max_inline_size", &K11, "null", false), P("max_width", &K11, "null", false), P("min_block_size", &K11, "null", false), P("min_height", &K11, "null", false), P("min_inline_size", &K11, "null", false), P("min_width", &K11, "null", false), P("object_fit", &K11, "null", false), P("object_position", &K11, "null", false), P("opacity", &K11, "null", false), P("order", &K11, "null", false), P("orphans", &K11, "null", false), P("outline", &K11, "null", false), P("outline_color", &K11, "null", false), P("outline_offset", &K11, "null", false), P("outline_style", &K11, "null", false), P("outline_width", &K11, "null", false), P("overflow", &K11, "null", false), P("overflow_anchor", &K11, "null", false), P("overflow_wrap", &K11, "null", false), P("overflow_x", &K11, "null", false), P("overflow_y", &K11, "null", false), P("overscroll_behavior", &K11, "null", false), P("overscroll_behavior_block", &K11, "null", false), P("overscroll_behavior_inline", &K11, "null", false), P("overscroll_behavior_x", &K11, "null", false), P("overscroll_behavior_y", &K11, "null", false), P("padding", &K11, "null", false), P("padding_block_end", &K11, "null", false), P("padding_block_start", &K11, "null", false), P("padding_bottom", &K11, "null", false), P("padding_inline_end", &K11, "null", false), P("padding_inline_start", &K11, "null", false), P("padding_left", &K11, "null", false), P("padding_right", &K11, "null", false), P("padding_top", &K11, "null", false), P("page_break_after", &K11, "null", false), P("page_break_before", &K11, "null", false), P("page_break_inside", &K11, "null", false), P("paint_order", &K11, "null", false), P("perspective", &K11, "null", false), P("perspective_origin", &K11, "null", false), P("place_content", &K11, "null", false), P("place_items", &K11, "null", false), P("place_self", &K11, "null", false), P("pointer_events", &K11, "null", false), P("position", &K11, "null", false), P("quotes", &K11, "null", false), P("resize", &K11, "null", false), P("right", &K11, "null", false), P("rotate", &K11, "null", false), P("row_gap", &K11, "null", false), P("ruby_align", &K11, "null", false), P("ruby_position", &K11, "null", false), P("scale", &K11, "null", false), P("scroll_behavior", &K11, "null", false), P("shape_rendering", &K11, "null", false), P("stop_color", &K11, "null", false), P("stop_opacity", &K11, "null", false), P("stroke", &K11, "null", false), P("stroke_dasharray", &K11, "null", false), P("stroke_dashoffset", &K11, "null", false), P("stroke_linecap", &K11, "null", false), P("stroke_linejoin", &K11, "null", false), P("stroke_miterlimit", &K11, "null", false), P("stroke_opacity", &K11, "null", false), P("stroke_width", &K11, "null", false), P("tab_size", &K11, "null", false), P("table_layout", &K11, "null", false), P("text_align", &K11, "null", false), P("text_align_last", &K11, "null", false), P("text_anchor", &K11, "null", false), P("text_combine_upright", &K11, "null", false), P("text_decoration", &K11, "null", false), P("text_decoration_color", &K11, "null", false), P("text_decoration_line", &K11, "null", false), P("text_decoration_style", &K11, "null", false), P("text_emphasis", &K11, "null", false), P("text_emphasis_color", &K11, "null", false), P("text_emphasis_position", &K11, "null", false), P("text_emphasis_style", &K11, "null", false), P("text_indent", &K11, "null", false), P("text_justify", &K11, "null", false), P("text_orientation", &K11, "null", false), P("text_overflow", &K11, "null", false), P("text_rendering", &K11, "null", false), P("text_shadow", &K11, "null", false), P("text_transform", &K11, "null", false), P("text_underline_position", &K11, "null", false), P("top", &K11, "null", false), P("touch_action", &K11, "null", false), P("transform", &K11, "null", false), P("transform_box", &K11, "null", false), P("transform_origin", &K11, "null", false), P("transform_style", &K11, "null", false), P("transition", &K11, "null", false), P("transition_delay", &K11, "null", false), P("transition_duration", &K11, "null", false), P("transition_property", &K11, "null", false), P("transition_timing_function", &K11, "null", false), P("translate", &K11, "null", false), P("unicode_bidi", &K11, "null", false), P("user_select", &K11, "null", false), P("vertical_align", &K11, "null", false), P("visibility", &K11, "null", false), P("white_space", &K11, "null", false), P("widows", &K11, "null", false), P("width", &K11, "null", false), P("will_change", &K11, "null", false), P("word_break", &K11, "null", false), P("word_spacing", &K11, "null", false), P("word_wrap", &K11, "null", false), P("writing_mode", &K11, "null", false), P("z_index", &K11, "null", false)], overrides: &[] },
    Class { name: "SumAggregator", is_abstract: false, mro: &[337, 267], properties: &[], overrides: &[] },
    Class { name: "Switch", is_abstract: false, mro: &[415, 443, 227, 296, 425, 377, 267], properties: &[P("off_icon", &K372, "null", false), P("on_icon", &K372, "null", false)], overrides: &[] },
    Class { name: "SymmetricDifferenceFilter", is_abstract: false, mro: &[78, 154, 267], properties: &[], overrides: &[] },
    Class { name: "TMSTileSource", is_abstract: false, mro: &[262, 405, 267], properties: &[], overrides: &[] },
    Class { name: "TabPanel", is_abstract: false, mro: &[267], properties: &[P("child", &K141, "!", false), P("closable", &K10, "false", false), P("disabled", &K10, "false", false), P("title", &K4, "\"\"", false), P("tooltip", &K467, "null", false)], overrides: &[] },
    Class { name: "TableColumn", is_abstract: false, mro: &[267], properties: &[P("default_sort", &K294, "\"ascending\"", false), P("editor", &K468, "", false), P("field", &K4, "!", false), P("formatter", &K469, "", false), P("sortable", &K10, "true", false), P("sorter", &K471, "null", false), P("title", &K11, "null", false), P("visible", &K10, "true", false), P("width", &K17, "300", false)], overrides: &[] },
    Class { name: "TableWidget", is_abstract: true, mro: &[443, 227, 296, 425, 377, 267], properties: &[P("source", &K165, "", false), P("view", &K235, "", false)], overrides: &[] },
    Class { name: "TablerIcon", is_abstract: false, mro: &[200, 425, 377, 267], properties: &[P("icon_name", &K4, "!", false)], overrides: &[] },
    Class { name: "Tabs", is_abstract: false, mro: &[227, 296, 425, 377, 267], properties: &[P("active", &K17, "0", false), P("link_layouts", &K10, "false", false), P("tabs", &K473, "[]", false), P("tabs_location", &K197, "\"above\"", false)], overrides: &[] },
    Class { name: "Tap", is_abstract: true, mro: &[163, 418, 267], properties: &[], overrides: &[] },
    Class { name: "TapTool", is_abstract: false, mro: &[388, 356, 163, 418, 267], properties: &[P("behavior", &K474, "\"select\"", false), P("callback", &K159, "null", false), P("gesture", &K475, "\"tap\"", false), P("mode", &K476, "\"toggle\"", false), P("modifiers", &K477, "{\"type\":\"map\"}", false)], overrides: &[] },
    Class { name: "TeX", is_abstract: false, mro: &[253, 28, 267], properties: &[P("inline", &K10, "false", false), P("macros", &K480, "{\"type\":\"map\"}", false)], overrides: &[] },
    Class { name: "TeXGlyph", is_abstract: false, mro: &[254, 393, 447, 166, 267], properties: &[P("display", &K481, "\"auto\"", false), P("macros", &K480, "{\"type\":\"map\"}", false)], overrides: &[] },
    Class { name: "TeeHead", is_abstract: false, mro: &[16, 249, 267], properties: &[P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false)], overrides: &[] },
    Class { name: "Text", is_abstract: false, mro: &[447, 166, 267], properties: &[P("anchor", &K482, "{\"type\":\"value\",\"value\":\"auto\"}", false), P("angle", &K20, "0", false), P("angle_units", &K21, "\"rad\"", false), P("background_fill_alpha", &K22, "1.0", false), P("background_fill_color", &K24, "null", false), P("background_hatch_alpha", &K22, "1.0", false), P("background_hatch_color", &K24, "null", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K27, "null", false), P("background_hatch_scale", &K22, "12.0", false), P("background_hatch_weight", &K22, "1.0", false), P("border_line_alpha", &K22, "1.0", false), P("border_line_cap", &K31, "\"butt\"", false), P("border_line_color", &K24, "null", false), P("border_line_dash", &K33, "[]", false), P("border_line_dash_offset", &K34, "0", false), P("border_line_join", &K36, "\"bevel\"", false), P("border_line_width", &K22, "1", false), P("border_radius", &K98, "0", false), P("outline_shape", &K484, "\"box\"", false), P("padding", &K274, "0", false), P("text", &K270, "{\"field\":\"text\",\"type\":\"field\"}", false), P("text_align", &K268, "\"left\"", false), P("text_alpha", &K22, "1.0", false), P("text_baseline", &K269, "\"bottom\"", false), P("text_color", &K24, "\"#444444\"", false), P("text_font", &K270, "{\"type\":\"value\",\"value\":\"helvetica\"}", false), P("text_font_size", &K270, "{\"type\":\"value\",\"value\":\"16px\"}", false), P("text_font_style", &K271, "\"normal\"", false), P("text_line_height", &K38, "1.2", false), P("text_outline_color", &K24, "null", false), P("text_outline_width", &K22, "1", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("x_offset", &K22, "0", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false), P("y_offset", &K22, "0", false)], overrides: &[] },
    Class { name: "TextAnnotation", is_abstract: true, mro: &[10, 79, 333, 377, 267], properties: &[P("background_fill_alpha", &K39, "1.0", false), P("background_fill_color", &K23, "null", false), P("background_hatch_alpha", &K39, "1.0", false), P("background_hatch_color", &K23, "\"black\"", false), P("background_hatch_extra", &K26, "{\"type\":\"map\"}", false), P("background_hatch_pattern", &K11, "null", false), P("background_hatch_scale", &K12, "12.0", false), P("background_hatch_weight", &K12, "1.0", false), P("border_line_alpha", &K39, "1.0", false), P("border_line_cap", &K30, "\"butt\"", false), P("border_line_color", &K23, "null", false), P("border_line_dash", &K32, "[]", false), P("border_line_dash_offset", &K17, "0", false), P("border_line_join", &K35, "\"bevel\"", false), P("border_line_width", &K12, "1", false), P("border_radius", &K98, "0", false), P("padding", &K274, "0", false), P("text", &K48, "\"\"", false), P("text_align", &K54, "\"left\"", false), P("text_alpha", &K39, "1.0", false), P("text_baseline", &K55, "\"bottom\"", false), P("text_color", &K23, "\"#444444\"", false), P("text_font", &K4, "\"helvetica\"", false), P("text_font_size", &K4, "\"16px\"", false), P("text_font_style", &K56, "\"normal\"", false), P("text_line_height", &K12, "1.2", false), P("text_outline_color", &K23, "null", false), P("text_outline_width", &K12, "1", false)], overrides: &[] },
    Class { name: "TextAreaInput", is_abstract: false, mro: &[399, 214, 443, 227, 296, 425, 377, 267], properties: &[P("cols", &K17, "20", false), P("rows", &K17, "2", false)], overrides: &[("max_length", "500")] },
    Class { name: "TextEditor", is_abstract: false, mro: &[61, 267], properties: &[], overrides: &[] },
    Class { name: "TextGlyph", is_abstract: true, mro: &[], properties: &[], overrides: &[] },
    Class { name: "TextInput", is_abstract: false, mro: &[399, 214, 443, 227, 296, 425, 377, 267], properties: &[P("prefix", &K11, "null", false), P("suffix", &K11, "null", false)], overrides: &[] },
    Class { name: "TextLikeInput", is_abstract: true, mro: &[214, 443, 227, 296, 425, 377, 267], properties: &[P("max_length", &K18, "null", false), P("placeholder", &K4, "\"\"", false), P("value", &K4, "\"\"", false), P("value_input", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "TextProps", is_abstract: false, mro: &[], properties: &[P("text_align", &K268, "\"left\"", false), P("text_alpha", &K22, "1.0", false), P("text_baseline", &K269, "\"bottom\"", false), P("text_color", &K24, "\"#444444\"", false), P("text_font", &K270, "{\"type\":\"value\",\"value\":\"helvetica\"}", false), P("text_font_size", &K270, "{\"type\":\"value\",\"value\":\"16px\"}", false), P("text_font_style", &K271, "\"normal\"", false), P("text_line_height", &K38, "1.2", false), P("text_outline_color", &K24, "null", false), P("text_outline_width", &K22, "1", false)], overrides: &[] },
    Class { name: "Texture", is_abstract: true, mro: &[267], properties: &[P("repetition", &K485, "\"repeat\"", false)], overrides: &[] },
    Class { name: "TickFormatter", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "Ticker", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "TileRenderer", is_abstract: false, mro: &[333, 377, 267], properties: &[P("alpha", &K12, "1.0", false), P("render_parents", &K10, "true", false), P("smoothing", &K10, "true", false), P("tile_source", &K486, "", false)], overrides: &[] },
    Class { name: "TileSource", is_abstract: false, mro: &[267], properties: &[P("attribution", &K4, "\"\"", false), P("extra_url_vars", &K138, "{\"type\":\"map\"}", false), P("initial_resolution", &K14, "null", false), P("max_zoom", &K17, "30", false), P("min_zoom", &K17, "0", false), P("tile_size", &K17, "256", false), P("url", &K4, "\"\"", false), P("x_origin_offset", &K12, "!", false), P("y_origin_offset", &K12, "!", false)], overrides: &[] },
    Class { name: "TimeCommon", is_abstract: true, mro: &[], properties: &[P("clock", &K87, "\"24h\"", false), P("hour_increment", &K43, "1", false), P("minute_increment", &K43, "1", false), P("second_increment", &K43, "1", false), P("seconds", &K10, "false", false)], overrides: &[] },
    Class { name: "TimeEditor", is_abstract: false, mro: &[61, 267], properties: &[], overrides: &[] },
    Class { name: "TimePicker", is_abstract: false, mro: &[303, 214, 443, 227, 296, 425, 377, 267], properties: &[P("clock", &K87, "\"24h\"", false), P("hour_increment", &K43, "1", false), P("max_time", &K11, "null", false), P("min_time", &K11, "null", false), P("minute_increment", &K43, "1", false), P("second_increment", &K43, "1", false), P("seconds", &K10, "false", false), P("time_format", &K4, "\"H:i\"", false), P("value", &K11, "null", false)], overrides: &[] },
    Class { name: "TimedeltaAxis", is_abstract: false, mro: &[235, 83, 20, 181, 333, 377, 267], properties: &[], overrides: &[] },
    Class { name: "TimedeltaTickFormatter", is_abstract: false, mro: &[402, 267], properties: &[P("context", &K489, "null", false), P("context_location", &K197, "\"below\"", false), P("context_which", &K198, "\"start\"", false), P("days", &K4, "\"%d days\"", false), P("hide_repeats", &K10, "false", false), P("hourmin", &K4, "\"%H:%M\"", false), P("hours", &K4, "\"%H:%M\"", false), P("microseconds", &K4, "\"%USus\"", false), P("milliseconds", &K4, "\"%MSms\"", false), P("minsec", &K4, "\"%H:%M:%S\"", false), P("minutes", &K4, "\"%H:%M\"", false), P("nanoseconds", &K4, "\"%NSns\"", false), P("seconds", &K4, "\"%H:%M:%S\"", false), P("strip_leading_zeros", &K492, "false", false)], overrides: &[] },
    Class { name: "TimedeltaTicker", is_abstract: false, mro: &[81, 86, 403, 267], properties: &[], overrides: &[("num_minor_ticks", "0"), ("tickers", "")] },
    Class { name: "Title", is_abstract: false, mro: &[394, 10, 79, 333, 377, 267], properties: &[P("align", &K54, "\"left\"", false), P("offset", &K12, "0", false), P("standoff", &K12, "10", false), P("vertical_align", &K275, "\"bottom\"", false)], overrides: &[("text_font_size", "\"13px\""), ("text_font_style", "\"bold\""), ("text_line_height", "1.0")] },
    Class { name: "Toggle", is_abstract: false, mro: &[0, 443, 227, 296, 425, 377, 267], properties: &[P("active", &K10, "false", false)], overrides: &[("label", "\"Toggle\"")] },
    Class { name: "ToggleButtonGroup", is_abstract: true, mro: &[1, 443, 227, 296, 425, 377, 267], properties: &[P("button_type", &K0, "\"default\"", false), P("orientation", &K9, "\"horizontal\"", false)], overrides: &[] },
    Class { name: "ToggleInput", is_abstract: true, mro: &[443, 227, 296, 425, 377, 267], properties: &[P("active", &K10, "false", false), P("label", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "ToggleInputGroup", is_abstract: true, mro: &[1, 443, 227, 296, 425, 377, 267], properties: &[P("inline", &K10, "false", false)], overrides: &[] },
    Class { name: "ToggleVisibility", is_abstract: false, mro: &[49, 267], properties: &[P("target", &K141, "!", false)], overrides: &[] },
    Class { name: "Tool", is_abstract: true, mro: &[267], properties: &[P("description", &K11, "null", false), P("group", &K493, "true", false), P("icon", &K372, "null", false), P("visible", &K10, "true", false)], overrides: &[] },
    Class { name: "ToolMenu", is_abstract: false, mro: &[257, 425, 377, 267], properties: &[P("toolbar", &K260, "!", false)], overrides: &[] },
    Class { name: "ToolProxy", is_abstract: false, mro: &[267], properties: &[P("active", &K10, "false", false), P("disabled", &K10, "false", false), P("tools", &K495, "[]", false)], overrides: &[] },
    Class { name: "Toolbar", is_abstract: false, mro: &[425, 377, 267], properties: &[P("active_drag", &K498, "\"auto\"", false), P("active_inspect", &K501, "\"auto\"", false), P("active_multi", &K503, "\"auto\"", false), P("active_scroll", &K505, "\"auto\"", false), P("active_tap", &K507, "\"auto\"", false), P("autohide", &K10, "false", false), P("group", &K10, "true", false), P("group_types", &K509, "[\"hover\"]", false), P("logo", &K511, "\"normal\"", false), P("tools", &K513, "[]", false)], overrides: &[] },
    Class { name: "ToolbarPanel", is_abstract: false, mro: &[188, 10, 79, 333, 377, 267], properties: &[P("toolbar", &K260, "!", false)], overrides: &[] },
    Class { name: "Tooltip", is_abstract: false, mro: &[425, 377, 267], properties: &[P("attachment", &K514, "\"auto\"", false), P("closable", &K10, "false", false), P("content", &K206, "!", false), P("interactive", &K10, "true", false), P("position", &K516, "null", false), P("show_arrow", &K10, "true", false), P("target", &K518, "\"auto\"", false)], overrides: &[("visible", "false")] },
    Class { name: "Transform", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "UIElement", is_abstract: true, mro: &[377, 267], properties: &[P("context_menu", &K520, "null", false), P("visible", &K10, "true", false)], overrides: &[] },
    Class { name: "UndoTool", is_abstract: false, mro: &[306, 4, 418, 267], properties: &[], overrides: &[] },
    Class { name: "UnionFilter", is_abstract: false, mro: &[78, 154, 267], properties: &[], overrides: &[] },
    Class { name: "UnionRenderers", is_abstract: false, mro: &[358, 267], properties: &[], overrides: &[] },
    Class { name: "VArea", is_abstract: false, mro: &[166, 267], properties: &[P("fill_alpha", &K39, "1.0", false), P("fill_color", &K23, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y1", &K38, "{\"field\":\"y1\",\"type\":\"field\"}", false), P("y2", &K38, "{\"field\":\"y2\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "VAreaStep", is_abstract: false, mro: &[166, 267], properties: &[P("fill_alpha", &K39, "1.0", false), P("fill_color", &K23, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("step_mode", &K265, "\"before\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y1", &K38, "{\"field\":\"y1\",\"type\":\"field\"}", false), P("y2", &K38, "{\"field\":\"y2\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "VBar", is_abstract: false, mro: &[222, 166, 267], properties: &[P("bottom", &K38, "0", false), P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("top", &K38, "{\"field\":\"top\",\"type\":\"field\"}", false), P("width", &K28, "1", false), P("width_units", &K29, "\"data\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "VBox", is_abstract: false, mro: &[227, 296, 425, 377, 267], properties: &[P("children", &K522, "[]", false), P("rows", &K252, "null", false), P("spacing", &K45, "0", false)], overrides: &[] },
    Class { name: "VSpan", is_abstract: false, mro: &[166, 267], properties: &[P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "VStrip", is_abstract: false, mro: &[166, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("x0", &K38, "{\"field\":\"x0\",\"type\":\"field\"}", false), P("x1", &K38, "{\"field\":\"x1\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "VeeHead", is_abstract: false, mro: &[16, 249, 267], properties: &[P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"black\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false)], overrides: &[] },
    Class { name: "WMTSTileSource", is_abstract: false, mro: &[262, 405, 267], properties: &[], overrides: &[] },
    Class { name: "WebDataSource", is_abstract: true, mro: &[75, 76, 113, 267], properties: &[P("adapter", &K523, "null", false), P("data_url", &K4, "!", false), P("max_size", &K18, "null", false), P("mode", &K524, "\"replace\"", false)], overrides: &[] },
    Class { name: "Wedge", is_abstract: false, mro: &[447, 166, 267], properties: &[P("direction", &K19, "\"anticlock\"", false), P("end_angle", &K20, "{\"field\":\"end_angle\",\"type\":\"field\"}", false), P("end_angle_units", &K21, "\"rad\"", false), P("fill_alpha", &K22, "1.0", false), P("fill_color", &K24, "\"gray\"", false), P("hatch_alpha", &K22, "1.0", false), P("hatch_color", &K24, "\"black\"", false), P("hatch_extra", &K26, "{\"type\":\"map\"}", false), P("hatch_pattern", &K27, "null", false), P("hatch_scale", &K22, "12.0", false), P("hatch_weight", &K22, "1.0", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("radius", &K28, "{\"field\":\"radius\",\"type\":\"field\"}", false), P("radius_units", &K29, "\"data\"", false), P("start_angle", &K20, "{\"field\":\"start_angle\",\"type\":\"field\"}", false), P("start_angle_units", &K21, "\"rad\"", false), P("x", &K38, "{\"field\":\"x\",\"type\":\"field\"}", false), P("y", &K38, "{\"field\":\"y\",\"type\":\"field\"}", false)], overrides: &[] },
    Class { name: "WeightedStackColorMapper", is_abstract: false, mro: &[370, 72, 246, 424, 267], properties: &[P("alpha_mapper", &K525, "!", false), P("color_baseline", &K14, "null", false), P("stack_labels", &K208, "null", false)], overrides: &[] },
    Class { name: "WheelPanTool", is_abstract: false, mro: &[351, 163, 418, 267], properties: &[P("dimension", &K75, "\"width\"", false), P("modifiers", &K477, "{\"type\":\"map\"}", false)], overrides: &[] },
    Class { name: "WheelZoomTool", is_abstract: false, mro: &[351, 163, 418, 267], properties: &[P("dimensions", &K108, "\"both\"", false), P("hit_test", &K10, "false", false), P("hit_test_behavior", &K528, "\"only_hit\"", false), P("hit_test_mode", &K529, "\"point\"", false), P("level", &K45, "0", false), P("maintain_focus", &K10, "true", false), P("modifiers", &K477, "{\"type\":\"map\"}", false), P("renderers", &K293, "\"auto\"", false), P("speed", &K12, "0.0016666666666666668", false), P("zoom_on_axis", &K10, "true", false), P("zoom_together", &K530, "\"all\"", false)], overrides: &[] },
    Class { name: "Whisker", is_abstract: false, mro: &[107, 10, 79, 333, 377, 267], properties: &[P("base", &K74, "{\"field\":\"base\",\"type\":\"field\"}", false), P("base_units", &K42, "\"data\"", false), P("dimension", &K75, "\"height\"", false), P("line_alpha", &K22, "1.0", false), P("line_cap", &K31, "\"butt\"", false), P("line_color", &K24, "\"black\"", false), P("line_dash", &K33, "[]", false), P("line_dash_offset", &K34, "0", false), P("line_join", &K36, "\"bevel\"", false), P("line_width", &K22, "1", false), P("lower", &K74, "{\"field\":\"lower\",\"type\":\"field\"}", false), P("lower_head", &K41, "", false), P("lower_units", &K42, "\"data\"", false), P("upper", &K74, "{\"field\":\"upper\",\"type\":\"field\"}", false), P("upper_head", &K41, "", false), P("upper_units", &K42, "\"data\"", false)], overrides: &[("level", "\"underlay\"")] },
    Class { name: "Widget", is_abstract: true, mro: &[227, 296, 425, 377, 267], properties: &[], overrides: &[("margin", "5")] },
    Class { name: "XComponent", is_abstract: false, mro: &[446, 148, 267], properties: &[], overrides: &[] },
    Class { name: "XY", is_abstract: false, mro: &[89, 267], properties: &[P("x", &K99, "!", false), P("y", &K99, "!", false)], overrides: &[] },
    Class { name: "XYComponent", is_abstract: true, mro: &[148, 267], properties: &[P("transform", &K531, "!", false)], overrides: &[] },
    Class { name: "XYGlyph", is_abstract: true, mro: &[166, 267], properties: &[], overrides: &[] },
    Class { name: "YComponent", is_abstract: false, mro: &[446, 148, 267], properties: &[], overrides: &[] },
    Class { name: "YearsTicker", is_abstract: false, mro: &[27, 86, 403, 267], properties: &[], overrides: &[] },
    Class { name: "ZoomBaseTool", is_abstract: true, mro: &[306, 4, 418, 267], properties: &[P("dimensions", &K108, "\"both\"", false), P("factor", &K39, "0.1", false), P("level", &K45, "0", false), P("renderers", &K293, "\"auto\"", false)], overrides: &[] },
    Class { name: "ZoomInTool", is_abstract: false, mro: &[450, 306, 4, 418, 267], properties: &[], overrides: &[] },
    Class { name: "ZoomOutTool", is_abstract: false, mro: &[450, 306, 4, 418, 267], properties: &[P("maintain_focus", &K10, "true", false)], overrides: &[] },
    Class { name: "bokeh.models.dom.Action", is_abstract: false, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "bokeh.models.dom.ColorRef", is_abstract: false, mro: &[468, 460, 455, 456, 267], properties: &[P("hex", &K10, "true", false), P("swatch", &K10, "true", false)], overrides: &[] },
    Class { name: "bokeh.models.dom.DOMElement", is_abstract: true, mro: &[456, 267], properties: &[P("children", &K532, "[]", false), P("style", &K533, "{\"type\":\"map\"}", false)], overrides: &[] },
    Class { name: "bokeh.models.dom.DOMNode", is_abstract: true, mro: &[267], properties: &[], overrides: &[] },
    Class { name: "bokeh.models.dom.Div", is_abstract: false, mro: &[455, 456, 267], properties: &[], overrides: &[] },
    Class { name: "bokeh.models.dom.HTML", is_abstract: false, mro: &[455, 456, 267], properties: &[P("html", &K534, "!", false), P("refs", &K532, "[]", false)], overrides: &[] },
    Class { name: "bokeh.models.dom.Index", is_abstract: false, mro: &[460, 455, 456, 267], properties: &[], overrides: &[] },
    Class { name: "bokeh.models.dom.Placeholder", is_abstract: false, mro: &[455, 456, 267], properties: &[], overrides: &[] },
    Class { name: "bokeh.models.dom.Span", is_abstract: false, mro: &[455, 456, 267], properties: &[], overrides: &[] },
    Class { name: "bokeh.models.dom.Table", is_abstract: false, mro: &[455, 456, 267], properties: &[], overrides: &[] },
    Class { name: "bokeh.models.dom.TableRow", is_abstract: false, mro: &[455, 456, 267], properties: &[], overrides: &[] },
    Class { name: "bokeh.models.dom.Template", is_abstract: false, mro: &[455, 456, 267], properties: &[P("actions", &K536, "[]", false)], overrides: &[] },
    Class { name: "bokeh.models.dom.Text", is_abstract: false, mro: &[456, 267], properties: &[P("content", &K4, "\"\"", false)], overrides: &[] },
    Class { name: "bokeh.models.dom.ToggleGroup", is_abstract: false, mro: &[453, 267], properties: &[P("groups", &K537, "[]", false)], overrides: &[] },
    Class { name: "bokeh.models.dom.ValueOf", is_abstract: false, mro: &[460, 455, 456, 267], properties: &[P("attr", &K4, "!", false), P("format", &K11, "null", false), P("formatter", &K539, "\"raw\"", false), P("obj", &K168, "!", false)], overrides: &[] },
    Class { name: "bokeh.models.dom.ValueRef", is_abstract: false, mro: &[460, 455, 456, 267], properties: &[P("field", &K4, "!", false), P("filter", &K540, "null", false), P("format", &K11, "null", false), P("formatter", &K541, "\"raw\"", false)], overrides: &[] },
];

static K0: Kind = Kind::Enum(&["default", "primary", "success", "warning", "danger", "light"]);
static K1: Kind = Kind::Instance("Icon");
static K2: Kind = Kind::Nullable(&K1);
static K3: Kind = Kind::Instance("bokeh.models.dom.DOMNode");
static K4: Kind = Kind::Str;
static K5: Kind = Kind::Either(&[&K3, &K4]);
static K6: Kind = Kind::List(&K4);
static K7: Kind = Kind::Color;
static K8: Kind = Kind::Enum(&["ltr", "rtl"]);
static K9: Kind = Kind::Enum(&["horizontal", "vertical"]);
static K10: Kind = Kind::Bool;
static K11: Kind = Kind::Nullable(&K4);
static K12: Kind = Kind::Float;
static K13: Kind = Kind::List(&K12);
static K14: Kind = Kind::Nullable(&K12);
static K15: Kind = Kind::Map(&K4, &K4);
static K16: Kind = Kind::Enum(&["POST", "GET"]);
static K17: Kind = Kind::Int;
static K18: Kind = Kind::Nullable(&K17);
static K19: Kind = Kind::Enum(&["clock", "anticlock"]);
static K20: Kind = Kind::Spec(&K12, &["deg", "rad", "grad", "turn"]);
static K21: Kind = Kind::Enum(&["deg", "rad", "grad", "turn"]);
static K22: Kind = Kind::Spec(&K12, &[]);
static K23: Kind = Kind::Nullable(&K7);
static K24: Kind = Kind::Spec(&K23, &[]);
static K25: Kind = Kind::Instance("Texture");
static K26: Kind = Kind::Map(&K4, &K25);
static K27: Kind = Kind::Spec(&K11, &[]);
static K28: Kind = Kind::Spec(&K12, &["screen", "data"]);
static K29: Kind = Kind::Enum(&["screen", "data"]);
static K30: Kind = Kind::Enum(&["butt", "round", "square"]);
static K31: Kind = Kind::Spec(&K30, &[]);
static K32: Kind = Kind::DashPattern;
static K33: Kind = Kind::Spec(&K32, &[]);
static K34: Kind = Kind::Spec(&K17, &[]);
static K35: Kind = Kind::Enum(&["miter", "round", "bevel"]);
static K36: Kind = Kind::Spec(&K35, &[]);
static K37: Kind = Kind::Coordinate;
static K38: Kind = Kind::Spec(&K37, &[]);
static K39: Kind = Kind::Percent;
static K40: Kind = Kind::Instance("ArrowHead");
static K41: Kind = Kind::Nullable(&K40);
static K42: Kind = Kind::Enum(&["canvas", "screen", "data"]);
static K43: Kind = Kind::Positive(&K17);
static K44: Kind = Kind::Nullable(&K43);
static K45: Kind = Kind::NonNegative(&K17);
static K46: Kind = Kind::Enum(&["starts_with", "includes"]);
static K47: Kind = Kind::Instance("BaseText");
static K48: Kind = Kind::Either(&[&K4, &K47]);
static K49: Kind = Kind::Nullable(&K48);
static K50: Kind = Kind::Enum(&["start", "center", "end"]);
static K51: Kind = Kind::Enum(&["horizontal", "vertical", "parallel", "normal"]);
static K52: Kind = Kind::Either(&[&K51, &K12]);
static K53: Kind = Kind::Enum(&["tick_labels", "axis"]);
static K54: Kind = Kind::Enum(&["left", "right", "center"]);
static K55: Kind = Kind::Enum(&["top", "middle", "bottom", "alphabetic", "hanging", "ideographic"]);
static K56: Kind = Kind::Enum(&["normal", "italic", "bold", "bold italic"]);
static K57: Kind = Kind::Enum(&["auto"]);
static K58: Kind = Kind::Tuple(&[&K12, &K12]);
static K59: Kind = Kind::Either(&[&K57, &K58, &K58]);
static K60: Kind = Kind::IntEnum(&[0, 1]);
static K61: Kind = Kind::Either(&[&K57, &K60]);
static K62: Kind = Kind::Enum(&["front", "back"]);
static K63: Kind = Kind::Either(&[&K57, &K62]);
static K64: Kind = Kind::Null;
static K65: Kind = Kind::Tuple(&[&K4, &K4]);
static K66: Kind = Kind::Tuple(&[&K4, &K4, &K4]);
static K67: Kind = Kind::Either(&[&K4, &K65, &K66]);
static K68: Kind = Kind::Either(&[&K64, &K12, &K67]);
static K69: Kind = Kind::Instance("TickFormatter");
static K70: Kind = Kind::Either(&[&K12, &K4]);
static K71: Kind = Kind::Map(&K70, &K48);
static K72: Kind = Kind::Instance("LabelingPolicy");
static K73: Kind = Kind::Instance("Ticker");
static K74: Kind = Kind::Spec(&K37, &["canvas", "screen", "data"]);
static K75: Kind = Kind::Enum(&["width", "height"]);
static K76: Kind = Kind::Either(&[&K69, &K57]);
static K77: Kind = Kind::Enum(&["max"]);
static K78: Kind = Kind::Either(&[&K77, &K17]);
static K79: Kind = Kind::Enum(&["top_left", "top_center", "top_right", "center_left", "center_center", "center_right", "bottom_left", "bottom_center", "bottom_right", "top", "left", "center", "right", "bottom"]);
static K80: Kind = Kind::Either(&[&K79, &K58]);
static K81: Kind = Kind::Either(&[&K9, &K57]);
static K82: Kind = Kind::Either(&[&K73, &K57]);
static K83: Kind = Kind::Either(&[&K57, &K17]);
static K84: Kind = Kind::Either(&[&K4, &K65]);
static K85: Kind = Kind::List(&K84);
static K86: Kind = Kind::Nullable(&K85);
static K87: Kind = Kind::Enum(&["12h", "24h"]);
static K88: Kind = Kind::Either(&[&K4, &K12]);
static K89: Kind = Kind::Either(&[&K88, &K4]);
static K90: Kind = Kind::Nullable(&K89);
static K91: Kind = Kind::Instance("ScanningColorMapper");
static K92: Kind = Kind::Either(&[&K17, &K57]);
static K93: Kind = Kind::List(&K10);
static K94: Kind = Kind::Nullable(&K93);
static K95: Kind = Kind::Enum(&["check", "check-circle", "check-circle-o", "check-square", "check-square-o"]);
static K96: Kind = Kind::Tuple(&[&K45, &K45, &K45, &K45]);
static K97: Kind = Kind::Struct(&[("top_left", &K45), ("top_right", &K45), ("bottom_right", &K45), ("bottom_left", &K45)]);
static K98: Kind = Kind::Either(&[&K45, &K96, &K97]);
static K99: Kind = Kind::Either(&[&K12, &K12, &K67]);
static K100: Kind = Kind::Instance("Node");
static K101: Kind = Kind::Either(&[&K99, &K100]);
static K102: Kind = Kind::Nullable(&K101);
static K103: Kind = Kind::Instance("BoxInteractionHandles");
static K104: Kind = Kind::Positive(&K12);
static K105: Kind = Kind::NonNegative(&K12);
static K106: Kind = Kind::Enum(&["none", "x", "y", "both"]);
static K107: Kind = Kind::Enum(&["none", "left", "right", "top", "bottom", "x", "y", "all"]);
static K108: Kind = Kind::Enum(&["width", "height", "both"]);
static K109: Kind = Kind::Instance("LRTBGlyph");
static K110: Kind = Kind::Instance("Rect");
static K111: Kind = Kind::Instance("HStrip");
static K112: Kind = Kind::Instance("VStrip");
static K113: Kind = Kind::Either(&[&K109, &K110, &K111, &K112]);
static K114: Kind = Kind::InstanceWith("GlyphRenderer", "glyph", &K113);
static K115: Kind = Kind::List(&K114);
static K116: Kind = Kind::Instance("AreaVisuals");
static K117: Kind = Kind::Nullable(&K116);
static K118: Kind = Kind::Enum(&["corner", "center"]);
static K119: Kind = Kind::Instance("BoxAnnotation");
static K120: Kind = Kind::Either(&[&K108, &K57]);
static K121: Kind = Kind::Enum(&["append_mode", "arrow_down_to_bar", "arrow_up_from_bar", "auto_box_zoom", "bold", "box_edit", "box_select", "box_zoom", "caret_down", "caret_left", "caret_right", "caret_up", "check", "chevron_down", "chevron_left", "chevron_right", "chevron_up", "clear_selection", "copy", "crosshair", "dark_theme", "delete", "freehand_draw", "fullscreen", "help", "hover", "intersect_mode", "invert_selection", "italic", "lasso_select", "light_theme", "line_edit", "maximize", "minimize", "pan", "pin", "point_draw", "pointer", "poly_draw", "poly_edit", "polygon_select", "range", "redo", "replace_mode", "reset", "save", "see_off", "see_on", "settings", "square", "square_check", "subtract_mode", "tap_select", "text_align_center", "text_align_left", "text_align_right", "undo", "unknown", "unpin", "wheel_pan", "wheel_zoom", "x_box_select", "x_box_zoom", "x_grip", "x_pan", "xor_mode", "y_box_select", "y_box_zoom", "y_grip", "y_pan", "zoom_in", "zoom_out"]);
static K122: Kind = Kind::Either(&[&K121, &K4]);
static K123: Kind = Kind::Instance("Filter");
static K124: Kind = Kind::Enum(&["canvas", "svg", "webgl"]);
static K125: Kind = Kind::List(&K65);
static K126: Kind = Kind::List(&K66);
static K127: Kind = Kind::Either(&[&K6, &K125, &K126]);
static K128: Kind = Kind::Marker;
static K129: Kind = Kind::List(&K128);
static K130: Kind = Kind::List(&K17);
static K131: Kind = Kind::Enum(&["x", "y", "max", "min"]);
static K132: Kind = Kind::Enum(&["left", "right", "up", "down", "west", "east", "north", "south"]);
static K133: Kind = Kind::Instance("Dialog");
static K134: Kind = Kind::Instance("ColorMapper");
static K135: Kind = Kind::List(&K7);
static K136: Kind = Kind::Data;
static K137: Kind = Kind::Any;
static K138: Kind = Kind::Map(&K4, &K137);
static K139: Kind = Kind::Instance("SelectionPolicy");
static K140: Kind = Kind::List(&K123);
static K141: Kind = Kind::Instance("UIElement");
static K142: Kind = Kind::Either(&[&K141, &K3]);
static K143: Kind = Kind::List(&K142);
static K144: Kind = Kind::Instance("Renderer");
static K145: Kind = Kind::List(&K144);
static K146: Kind = Kind::Instance("Scale");
static K147: Kind = Kind::List(&K73);
static K148: Kind = Kind::Instance("GlyphRenderer");
static K149: Kind = Kind::Either(&[&K4, &K6]);
static K150: Kind = Kind::Tuple(&[&K148, &K149]);
static K151: Kind = Kind::List(&K150);
static K152: Kind = Kind::Instance("Range");
static K153: Kind = Kind::Instance("Span");
static K154: Kind = Kind::Tuple(&[&K153, &K153]);
static K155: Kind = Kind::Either(&[&K57, &K153, &K154]);
static K156: Kind = Kind::Instance("Callback");
static K157: Kind = Kind::Either(&[&K156, &K57]);
static K158: Kind = Kind::Nullable(&K157);
static K159: Kind = Kind::Nullable(&K156);
static K160: Kind = Kind::Tuple(&[&K12, &K4]);
static K161: Kind = Kind::Tuple(&[&K12, &K4, &K4]);
static K162: Kind = Kind::Either(&[&K160, &K161]);
static K163: Kind = Kind::Map(&K4, &K162);
static K164: Kind = Kind::Either(&[&K57, &K10]);
static K165: Kind = Kind::Instance("DataSource");
static K166: Kind = Kind::Instance("GroupingInfo");
static K167: Kind = Kind::List(&K166);
static K168: Kind = Kind::Instance("Model");
static K169: Kind = Kind::List(&K168);
static K170: Kind = Kind::Either(&[&K169, &K57]);
static K171: Kind = Kind::Tuple(&[&K14, &K12]);
static K172: Kind = Kind::Tuple(&[&K12, &K14]);
static K173: Kind = Kind::Either(&[&K57, &K58, &K171, &K172, &K58, &K171, &K172, &K58, &K171, &K172]);
static K174: Kind = Kind::Nullable(&K173);
static K175: Kind = Kind::Either(&[&K12, &K12]);
static K176: Kind = Kind::Enum(&["start", "end"]);
static K177: Kind = Kind::Nullable(&K176);
static K178: Kind = Kind::Nullable(&K175);
static K179: Kind = Kind::Either(&[&K64, &K12, &K12]);
static K180: Kind = Kind::Enum(&["percent", "absolute"]);
static K181: Kind = Kind::Instance("Selection");
static K182: Kind = Kind::Enum(&["fit_columns", "fit_viewport", "force_fit", "none"]);
static K183: Kind = Kind::Instance("TableColumn");
static K184: Kind = Kind::List(&K183);
static K185: Kind = Kind::Nullable(&K10);
static K186: Kind = Kind::Enum(&["checkbox"]);
static K187: Kind = Kind::Either(&[&K10, &K186]);
static K188: Kind = Kind::Enum(&["ATOM", "W3C", "RFC-3339", "ISO-8601", "COOKIE", "RFC-822", "RFC-850", "RFC-1036", "RFC-1123", "RFC-2822", "RSS", "TIMESTAMP"]);
static K189: Kind = Kind::Either(&[&K188, &K4]);
static K190: Kind = Kind::Nullable(&K65);
static K191: Kind = Kind::Nullable(&K88);
static K192: Kind = Kind::Tuple(&[&K88, &K88]);
static K193: Kind = Kind::Nullable(&K192);
static K194: Kind = Kind::Instance("DatetimeTickFormatter");
static K195: Kind = Kind::Either(&[&K4, &K194]);
static K196: Kind = Kind::Nullable(&K195);
static K197: Kind = Kind::Enum(&["above", "below", "left", "right"]);
static K198: Kind = Kind::Enum(&["start", "center", "end", "all"]);
static K199: Kind = Kind::Enum(&["microseconds", "milliseconds", "seconds", "minsec", "minutes", "hourmin", "hours", "days", "months", "years"]);
static K200: Kind = Kind::List(&K199);
static K201: Kind = Kind::Either(&[&K10, &K200]);
static K202: Kind = Kind::Instance("Marking");
static K203: Kind = Kind::Enum(&["start", "middle", "end"]);
static K204: Kind = Kind::Nullable(&K100);
static K205: Kind = Kind::Enum(&["hide", "destroy"]);
static K206: Kind = Kind::Either(&[&K4, &K3, &K141]);
static K207: Kind = Kind::Nullable(&K206);
static K208: Kind = Kind::Nullable(&K6);
static K209: Kind = Kind::Instance("Notifications");
static K210: Kind = Kind::Nullable(&K209);
static K211: Kind = Kind::Nullable(&K152);
static K212: Kind = Kind::Either(&[&K4, &K156]);
static K213: Kind = Kind::Tuple(&[&K4, &K212]);
static K214: Kind = Kind::Either(&[&K4, &K213]);
static K215: Kind = Kind::Nullable(&K214);
static K216: Kind = Kind::List(&K215);
static K217: Kind = Kind::Either(&[&K10, &K17, &K12, &K4, &K12, &K7, &K4]);
static K218: Kind = Kind::Nullable(&K168);
static K219: Kind = Kind::Either(&[&K57, &K58, &K171, &K172, &K58, &K171, &K172]);
static K220: Kind = Kind::Nullable(&K219);
static K221: Kind = Kind::List(&K141);
static K222: Kind = Kind::Instance("MultiLine");
static K223: Kind = Kind::Instance("Patches");
static K224: Kind = Kind::Either(&[&K222, &K223]);
static K225: Kind = Kind::InstanceWith("GlyphRenderer", "glyph", &K224);
static K226: Kind = Kind::List(&K225);
static K227: Kind = Kind::Enum(&["satellite", "roadmap", "terrain", "hybrid"]);
static K228: Kind = Kind::Instance("GMapOptions");
static K229: Kind = Kind::Instance("Decoration");
static K230: Kind = Kind::List(&K229);
static K231: Kind = Kind::Instance("Glyph");
static K232: Kind = Kind::Nullable(&K231);
static K233: Kind = Kind::Either(&[&K57, &K231]);
static K234: Kind = Kind::Nullable(&K233);
static K235: Kind = Kind::Instance("CDSView");
static K236: Kind = Kind::Instance("LayoutProvider");
static K237: Kind = Kind::Instance("GraphHitTestPolicy");
static K238: Kind = Kind::Instance("Axis");
static K239: Kind = Kind::Nullable(&K238);
static K240: Kind = Kind::Either(&[&K57, &K58]);
static K241: Kind = Kind::Nullable(&K73);
static K242: Kind = Kind::Tuple(&[&K141, &K17, &K17]);
static K243: Kind = Kind::Tuple(&[&K141, &K17, &K17, &K17, &K17]);
static K244: Kind = Kind::Either(&[&K242, &K243]);
static K245: Kind = Kind::List(&K244);
static K246: Kind = Kind::Enum(&["start", "center", "end", "auto"]);
static K247: Kind = Kind::Struct(&[("size", &K4), ("align", &K246)]);
static K248: Kind = Kind::Either(&[&K4, &K247]);
static K249: Kind = Kind::List(&K248);
static K250: Kind = Kind::Map(&K17, &K248);
static K251: Kind = Kind::Either(&[&K248, &K249, &K250]);
static K252: Kind = Kind::Nullable(&K251);
static K253: Kind = Kind::Tuple(&[&K45, &K45]);
static K254: Kind = Kind::Either(&[&K45, &K253]);
static K255: Kind = Kind::Instance("LayoutDOM");
static K256: Kind = Kind::Tuple(&[&K255, &K17, &K17]);
static K257: Kind = Kind::Tuple(&[&K255, &K17, &K17, &K17, &K17]);
static K258: Kind = Kind::Either(&[&K256, &K257]);
static K259: Kind = Kind::List(&K258);
static K260: Kind = Kind::Instance("Toolbar");
static K261: Kind = Kind::Nullable(&K197);
static K262: Kind = Kind::List(&K169);
static K263: Kind = Kind::Instance("RowAggregator");
static K264: Kind = Kind::List(&K263);
static K265: Kind = Kind::Enum(&["before", "after", "center"]);
static K266: Kind = Kind::Struct(&[("child", &K141), ("col", &K17), ("span", &K17)]);
static K267: Kind = Kind::List(&K266);
static K268: Kind = Kind::Spec(&K54, &[]);
static K269: Kind = Kind::Spec(&K55, &[]);
static K270: Kind = Kind::Spec(&K4, &[]);
static K271: Kind = Kind::Spec(&K56, &[]);
static K272: Kind = Kind::Struct(&[("x", &K45), ("y", &K45)]);
static K273: Kind = Kind::Struct(&[("left", &K45), ("right", &K45), ("top", &K45), ("bottom", &K45)]);
static K274: Kind = Kind::Either(&[&K45, &K253, &K272, &K96, &K273]);
static K275: Kind = Kind::Enum(&["top", "middle", "bottom"]);
static K276: Kind = Kind::Instance("Tooltip");
static K277: Kind = Kind::Enum(&["pointytop", "flattop"]);
static K278: Kind = Kind::Enum(&["horizontal", "vertical", "left", "right", "above", "below"]);
static K279: Kind = Kind::Instance("CustomJS");
static K280: Kind = Kind::List(&K279);
static K281: Kind = Kind::Either(&[&K279, &K280]);
static K282: Kind = Kind::Map(&K4, &K281);
static K283: Kind = Kind::Enum(&["numeral", "datetime", "printf"]);
static K284: Kind = Kind::Instance("CustomJSHover");
static K285: Kind = Kind::Either(&[&K283, &K284]);
static K286: Kind = Kind::Map(&K4, &K285);
static K287: Kind = Kind::Enum(&["prev", "next", "nearest", "interp", "none"]);
static K288: Kind = Kind::Enum(&["mouse", "hline", "vline"]);
static K289: Kind = Kind::Enum(&["show", "ignore"]);
static K290: Kind = Kind::Enum(&["snap_to_data", "follow_mouse", "none"]);
static K291: Kind = Kind::Instance("DataRenderer");
static K292: Kind = Kind::List(&K291);
static K293: Kind = Kind::Either(&[&K57, &K292]);
static K294: Kind = Kind::Enum(&["ascending", "descending"]);
static K295: Kind = Kind::IntEnum(&[1, -1]);
static K296: Kind = Kind::Either(&[&K294, &K295]);
static K297: Kind = Kind::Tuple(&[&K4, &K296]);
static K298: Kind = Kind::Either(&[&K4, &K297]);
static K299: Kind = Kind::List(&K298);
static K300: Kind = Kind::Either(&[&K4, &K299]);
static K301: Kind = Kind::Nullable(&K300);
static K302: Kind = Kind::Instance("bokeh.models.dom.DOMElement");
static K303: Kind = Kind::Either(&[&K64, &K302, &K4, &K125]);
static K304: Kind = Kind::Either(&[&K17, &K4]);
static K305: Kind = Kind::Enum(&["left", "center", "right"]);
static K306: Kind = Kind::Either(&[&K50, &K305, &K39]);
static K307: Kind = Kind::Enum(&["top", "center", "bottom"]);
static K308: Kind = Kind::Either(&[&K50, &K307, &K39]);
static K309: Kind = Kind::Tuple(&[&K306, &K308]);
static K310: Kind = Kind::Either(&[&K79, &K309]);
static K311: Kind = Kind::Enum(&["bottom_left", "top_left", "bottom_right", "top_right"]);
static K312: Kind = Kind::Instance("StackColorMapper");
static K313: Kind = Kind::Spec(&K14, &["screen", "data"]);
static K314: Kind = Kind::Nullable(&K130);
static K315: Kind = Kind::Either(&[&K4, &K276]);
static K316: Kind = Kind::Nullable(&K315);
static K317: Kind = Kind::Instance("bokeh.models.dom.HTML");
static K318: Kind = Kind::Either(&[&K4, &K317]);
static K319: Kind = Kind::Instance("ColumnarDataSource");
static K320: Kind = Kind::Nullable(&K319);
static K321: Kind = Kind::Either(&[&K4, &K13]);
static K322: Kind = Kind::Enum(&["uniform", "normal"]);
static K323: Kind = Kind::Either(&[&K310, &K57]);
static K324: Kind = Kind::Instance("PolyAnnotation");
static K325: Kind = Kind::Tuple(&[&K50, &K50]);
static K326: Kind = Kind::Either(&[&K57, &K50, &K325]);
static K327: Kind = Kind::Either(&[&K64, &K57, &K12]);
static K328: Kind = Kind::Enum(&["block", "inline"]);
static K329: Kind = Kind::Nullable(&K45);
static K330: Kind = Kind::Enum(&["fixed", "fit", "min", "max"]);
static K331: Kind = Kind::Either(&[&K57, &K330]);
static K332: Kind = Kind::Tuple(&[&K17, &K17]);
static K333: Kind = Kind::Tuple(&[&K17, &K17, &K17, &K17]);
static K334: Kind = Kind::Either(&[&K17, &K332, &K333]);
static K335: Kind = Kind::Nullable(&K334);
static K336: Kind = Kind::Either(&[&K10, &K108]);
static K337: Kind = Kind::Enum(&["stretch_width", "stretch_height", "stretch_both", "scale_width", "scale_height", "scale_both", "fixed", "inherit"]);
static K338: Kind = Kind::Nullable(&K337);
static K339: Kind = Kind::Enum(&["none", "hide", "mute"]);
static K340: Kind = Kind::Enum(&["none", "even", "odd", "every"]);
static K341: Kind = Kind::Instance("LegendItem");
static K342: Kind = Kind::List(&K341);
static K343: Kind = Kind::Either(&[&K43, &K57]);
static K344: Kind = Kind::List(&K148);
static K345: Kind = Kind::Instance("AnnularWedge");
static K346: Kind = Kind::Instance("Annulus");
static K347: Kind = Kind::Instance("Arc");
static K348: Kind = Kind::Instance("Bezier");
static K349: Kind = Kind::Instance("Circle");
static K350: Kind = Kind::Instance("Ellipse");
static K351: Kind = Kind::Instance("HSpan");
static K352: Kind = Kind::Instance("HexTile");
static K353: Kind = Kind::Instance("Line");
static K354: Kind = Kind::Instance("Marker");
static K355: Kind = Kind::Instance("MultiPolygons");
static K356: Kind = Kind::Instance("Patch");
static K357: Kind = Kind::Instance("Quadratic");
static K358: Kind = Kind::Instance("Ray");
static K359: Kind = Kind::Instance("Segment");
static K360: Kind = Kind::Instance("Step");
static K361: Kind = Kind::Instance("VSpan");
static K362: Kind = Kind::Instance("Wedge");
static K363: Kind = Kind::Either(&[&K345, &K346, &K347, &K348, &K349, &K350, &K351, &K111, &K352, &K109, &K353, &K354, &K222, &K355, &K356, &K223, &K357, &K358, &K110, &K359, &K360, &K361, &K112, &K362]);
static K364: Kind = Kind::InstanceWith("GlyphRenderer", "glyph", &K363);
static K365: Kind = Kind::InstanceWith("GlyphRenderer", "glyph", &K353);
static K366: Kind = Kind::List(&K365);
static K367: Kind = Kind::Instance("MenuItem");
static K368: Kind = Kind::Instance("DividerItem");
static K369: Kind = Kind::Either(&[&K367, &K368, &K64]);
static K370: Kind = Kind::List(&K369);
static K371: Kind = Kind::Either(&[&K4, &K121, &K4, &K4, &K4]);
static K372: Kind = Kind::Nullable(&K371);
static K373: Kind = Kind::Instance("Menu");
static K374: Kind = Kind::Nullable(&K373);
static K375: Kind = Kind::Enum(&["lat", "lon"]);
static K376: Kind = Kind::Nullable(&K375);
static K377: Kind = Kind::List(&K156);
static K378: Kind = Kind::Map(&K4, &K377);
static K379: Kind = Kind::Set(&K4);
static K380: Kind = Kind::List(&K137);
static K381: Kind = Kind::List(&K88);
static K382: Kind = Kind::Enum(&["canvas", "plot", "frame", "parent"]);
static K383: Kind = Kind::Either(&[&K168, &K382]);
static K384: Kind = Kind::Enum(&["be-nl", "chs", "cs", "da-dk", "de-ch", "de", "en", "en-gb", "es-ES", "es", "et", "fi", "fr-CA", "fr-ch", "fr", "hu", "it", "ja", "nl-nl", "pl", "pt-br", "pt-pt", "ru", "ru-UA", "sk", "th", "tr", "uk-UA"]);
static K385: Kind = Kind::Enum(&["round", "nearest", "floor", "rounddown", "ceil", "roundup"]);
static K386: Kind = Kind::Either(&[&K64, &K4, &K69]);
static K387: Kind = Kind::Either(&[&K64, &K12, &K17]);
static K388: Kind = Kind::Enum(&["int", "float"]);
static K389: Kind = Kind::Either(&[&K12, &K12, &K12]);
static K390: Kind = Kind::Either(&[&K4, &K69]);
static K391: Kind = Kind::Tuple(&[&K4, &K135]);
static K392: Kind = Kind::List(&K391);
static K393: Kind = Kind::Either(&[&K57, &K45]);
static K394: Kind = Kind::Either(&[&K57, &K17, &K100]);
static K395: Kind = Kind::Instance("Coordinate");
static K396: Kind = Kind::Enum(&["auto", "above", "below"]);
static K397: Kind = Kind::Instance("StyledElement");
static K398: Kind = Kind::Either(&[&K144, &K397]);
static K399: Kind = Kind::List(&K398);
static K400: Kind = Kind::Either(&[&K317, &K4]);
static K401: Kind = Kind::List(&K400);
static K402: Kind = Kind::Map(&K4, &K152);
static K403: Kind = Kind::Map(&K4, &K146);
static K404: Kind = Kind::Struct(&[("left", &K10), ("right", &K10), ("top", &K10), ("bottom", &K10)]);
static K405: Kind = Kind::Either(&[&K10, &K404]);
static K406: Kind = Kind::Enum(&["standard", "event_only"]);
static K407: Kind = Kind::Instance("Title");
static K408: Kind = Kind::Either(&[&K64, &K407]);
static K409: Kind = Kind::Enum(&["none", "x", "y"]);
static K410: Kind = Kind::Instance("XYGlyph");
static K411: Kind = Kind::InstanceWith("GlyphRenderer", "glyph", &K410);
static K412: Kind = Kind::List(&K411);
static K413: Kind = Kind::List(&K99);
static K414: Kind = Kind::Nullable(&K411);
static K415: Kind = Kind::Enum(&["none", "inline"]);
static K416: Kind = Kind::Enum(&["determinate", "indeterminate"]);
static K417: Kind = Kind::Either(&[&K64, &K12, &K12, &K12]);
static K418: Kind = Kind::Enum(&["pan", "tap", "none"]);
static K419: Kind = Kind::Enum(&["replace", "append", "intersect", "subtract", "xor"]);
static K420: Kind = Kind::Instance("CoordinateMapping");
static K421: Kind = Kind::Nullable(&K420);
static K422: Kind = Kind::Instance("RendererGroup");
static K423: Kind = Kind::Nullable(&K422);
static K424: Kind = Kind::Enum(&["image", "underlay", "glyph", "guide", "annotation", "overlay"]);
static K425: Kind = Kind::Either(&[&K57, &K306]);
static K426: Kind = Kind::Either(&[&K57, &K308]);
static K427: Kind = Kind::Tuple(&[&K425, &K426]);
static K428: Kind = Kind::Either(&[&K57, &K79, &K427]);
static K429: Kind = Kind::Either(&[&K12, &K17]);
static K430: Kind = Kind::NonNegative(&K429);
static K431: Kind = Kind::Enum(&["screen", "data", "percent"]);
static K432: Kind = Kind::Instance("Dimensional");
static K433: Kind = Kind::Enum(&["adaptive", "exact"]);
static K434: Kind = Kind::Either(&[&K305, &K12, &K99]);
static K435: Kind = Kind::Either(&[&K307, &K12, &K99]);
static K436: Kind = Kind::Tuple(&[&K434, &K435]);
static K437: Kind = Kind::Either(&[&K79, &K436]);
static K438: Kind = Kind::Either(&[&K152, &K57]);
static K439: Kind = Kind::Enum(&["data", "screen", "view", "percent"]);
static K440: Kind = Kind::Map(&K4, &K279);
static K441: Kind = Kind::Either(&[&K128, &K4]);
static K442: Kind = Kind::Spec(&K441, &[]);
static K443: Kind = Kind::Enum(&["auto", "visible", "hidden"]);
static K444: Kind = Kind::Tuple(&[&K137, &K4]);
static K445: Kind = Kind::Either(&[&K4, &K444]);
static K446: Kind = Kind::List(&K445);
static K447: Kind = Kind::Map(&K4, &K446);
static K448: Kind = Kind::Either(&[&K446, &K447]);
static K449: Kind = Kind::Struct(&[("index", &K17), ("i", &K17), ("j", &K17), ("flat_index", &K17)]);
static K450: Kind = Kind::List(&K449);
static K451: Kind = Kind::Map(&K17, &K130);
static K452: Kind = Kind::Instance("RadialGlyph");
static K453: Kind = Kind::InstanceWith("GlyphRenderer", "glyph", &K452);
static K454: Kind = Kind::Either(&[&K453, &K57]);
static K455: Kind = Kind::Nullable(&K99);
static K456: Kind = Kind::Either(&[&K17, &K12]);
static K457: Kind = Kind::Map(&K304, &K58);
static K458: Kind = Kind::Either(&[&K4, &K100]);
static K459: Kind = Kind::Map(&K4, &K458);
static K460: Kind = Kind::Map(&K4, &K11);
static K461: Kind = Kind::Instance("Styles");
static K462: Kind = Kind::Either(&[&K460, &K461]);
static K463: Kind = Kind::Instance("StyleSheet");
static K464: Kind = Kind::Map(&K4, &K462);
static K465: Kind = Kind::Either(&[&K463, &K4, &K464]);
static K466: Kind = Kind::List(&K465);
static K467: Kind = Kind::Nullable(&K276);
static K468: Kind = Kind::Instance("CellEditor");
static K469: Kind = Kind::Instance("CellFormatter");
static K470: Kind = Kind::Instance("Comparison");
static K471: Kind = Kind::Nullable(&K470);
static K472: Kind = Kind::Instance("TabPanel");
static K473: Kind = Kind::List(&K472);
static K474: Kind = Kind::Enum(&["select", "inspect"]);
static K475: Kind = Kind::Enum(&["tap", "doubletap"]);
static K476: Kind = Kind::Enum(&["replace", "append", "intersect", "subtract", "xor", "toggle"]);
static K477: Kind = Kind::Struct(&[("shift", &K10), ("ctrl", &K10), ("alt", &K10)]);
static K478: Kind = Kind::Tuple(&[&K4, &K17]);
static K479: Kind = Kind::Either(&[&K4, &K478]);
static K480: Kind = Kind::Map(&K4, &K479);
static K481: Kind = Kind::Enum(&["inline", "block", "auto"]);
static K482: Kind = Kind::Spec(&K323, &[]);
static K483: Kind = Kind::Enum(&["none", "box", "rectangle", "square", "circle", "ellipse", "trapezoid", "parallelogram", "diamond", "triangle"]);
static K484: Kind = Kind::Spec(&K483, &[]);
static K485: Kind = Kind::Enum(&["repeat", "repeat_x", "repeat_y", "no_repeat"]);
static K486: Kind = Kind::Instance("TileSource");
static K487: Kind = Kind::Instance("TimedeltaTickFormatter");
static K488: Kind = Kind::Either(&[&K4, &K487]);
static K489: Kind = Kind::Nullable(&K488);
static K490: Kind = Kind::Enum(&["nanoseconds", "microseconds", "milliseconds", "seconds", "minsec", "minutes", "hourmin", "hours", "days"]);
static K491: Kind = Kind::List(&K490);
static K492: Kind = Kind::Either(&[&K10, &K491]);
static K493: Kind = Kind::Either(&[&K4, &K10]);
static K494: Kind = Kind::Instance("Tool");
static K495: Kind = Kind::List(&K494);
static K496: Kind = Kind::Instance("Drag");
static K497: Kind = Kind::Instance("ToolProxy");
static K498: Kind = Kind::Either(&[&K64, &K57, &K496, &K497]);
static K499: Kind = Kind::Instance("InspectTool");
static K500: Kind = Kind::List(&K499);
static K501: Kind = Kind::Either(&[&K64, &K57, &K499, &K497, &K500]);
static K502: Kind = Kind::Instance("GestureTool");
static K503: Kind = Kind::Either(&[&K64, &K57, &K502, &K497]);
static K504: Kind = Kind::Instance("Scroll");
static K505: Kind = Kind::Either(&[&K64, &K57, &K504, &K497]);
static K506: Kind = Kind::Instance("Tap");
static K507: Kind = Kind::Either(&[&K64, &K57, &K506, &K497]);
static K508: Kind = Kind::Enum(&["auto_box_zoom", "box_select", "box_zoom", "click", "copy", "crosshair", "doubletap", "examine", "freehand_draw", "fullscreen", "help", "hover", "lasso_select", "pan", "pan_down", "pan_east", "pan_left", "pan_north", "pan_right", "pan_south", "pan_up", "pan_west", "poly_select", "redo", "reset", "save", "tap", "undo", "wheel_zoom", "xbox_select", "xbox_zoom", "xcrosshair", "xpan", "xwheel_pan", "xwheel_zoom", "xzoom_in", "xzoom_out", "ybox_select", "ybox_zoom", "ycrosshair", "ypan", "ywheel_pan", "ywheel_zoom", "yzoom_in", "yzoom_out", "zoom_in", "zoom_out"]);
static K509: Kind = Kind::List(&K508);
static K510: Kind = Kind::Enum(&["normal", "grey"]);
static K511: Kind = Kind::Nullable(&K510);
static K512: Kind = Kind::Either(&[&K494, &K497]);
static K513: Kind = Kind::List(&K512);
static K514: Kind = Kind::Either(&[&K278, &K57]);
static K515: Kind = Kind::Either(&[&K79, &K58, &K395]);
static K516: Kind = Kind::Nullable(&K515);
static K517: Kind = Kind::Instance("Selector");
static K518: Kind = Kind::Either(&[&K141, &K517, &K57]);
static K519: Kind = Kind::Either(&[&K373, &K57]);
static K520: Kind = Kind::Nullable(&K519);
static K521: Kind = Kind::Struct(&[("child", &K141), ("row", &K17), ("span", &K17)]);
static K522: Kind = Kind::List(&K521);
static K523: Kind = Kind::Nullable(&K279);
static K524: Kind = Kind::Enum(&["replace", "append"]);
static K525: Kind = Kind::Instance("ContinuousColorMapper");
static K526: Kind = Kind::Instance("GroupBy");
static K527: Kind = Kind::Enum(&["only_hit"]);
static K528: Kind = Kind::Either(&[&K526, &K527]);
static K529: Kind = Kind::Enum(&["point", "hline", "vline"]);
static K530: Kind = Kind::Enum(&["none", "cross", "all"]);
static K531: Kind = Kind::Instance("CoordinateTransform");
static K532: Kind = Kind::List(&K206);
static K533: Kind = Kind::Either(&[&K461, &K15]);
static K534: Kind = Kind::Either(&[&K4, &K532]);
static K535: Kind = Kind::Instance("bokeh.models.dom.Action");
static K536: Kind = Kind::List(&K535);
static K537: Kind = Kind::List(&K422);
static K538: Kind = Kind::Enum(&["raw", "basic", "numeral", "printf", "datetime"]);
static K539: Kind = Kind::Either(&[&K538, &K279]);
static K540: Kind = Kind::Nullable(&K281);
static K541: Kind = Kind::Either(&[&K538, &K279, &K284]);
