package basemap_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

// capitals are the members of the United Nations, and the two observer states,
// with today's capitals; "-" where none has a ring. Of several the ring is on
// those where the state's powers sit by its constitution or law: in South Africa
// Pretoria, Cape Town and Bloemfontein, in Bolivia Sucre and La Paz. Jerusalem has
// none (Security Council resolution 478), nor has any place in Palestine; Nauru
// has no town. Equatorial Guinea's has been Ciudad de la Paz since its decree of
// 2 January 2026.
const capitals = `
AFG Kabul; AGO Luanda; ALB Tirana; AND Andorra la Vella; ARE Abu Dhabi; ARG Buenos Aires; ARM Yerevan; ATG Saint John's
AUS Canberra; AUT Vienna; AZE Baku; BDI Gitega; BEL Brussels; BEN Porto-Novo; BFA Ouagadougou; BGD Dhaka; BGR Sofia
BHR Manama; BHS Nassau; BIH Sarajevo; BLR Minsk; BLZ Belmopan; BOL La Paz, Sucre; BRA Brasília; BRB Bridgetown
BRN Bandar Seri Begawan; BTN Thimphu; BWA Gaborone; CAF Bangui; CAN Ottawa; CHE Bern; CHL Santiago; CHN Beijing
CIV Yamoussoukro; CMR Yaoundé; COD Kinshasa; COG Brazzaville; COL Bogotá; COM Moroni; CPV Praia; CRI San José; CUB Havana
CYP Nicosia; CZE Prague; DEU Berlin; DJI Djibouti; DMA Roseau; DNK Copenhagen; DOM Santo Domingo; DZA Algiers; ECU Quito
EGY Cairo; ERI Asmara; ESP Madrid; EST Tallinn; ETH Addis Ababa; FIN Helsinki; FJI Suva; FRA Paris; FSM Palikir
GAB Libreville; GBR London; GEO Tbilisi; GHA Accra; GIN Conakry; GMB Banjul; GNB Bissau; GNQ Ciudad de la Paz; GRC Athens
GRD Saint George's; GTM Guatemala City; GUY Georgetown; HND Tegucigalpa; HRV Zagreb; HTI Port-au-Prince; HUN Budapest
IDN Jakarta; IND New Delhi; IRL Dublin; IRN Tehran; IRQ Baghdad; ISL Reykjavík; ISR -; ITA Rome; JAM Kingston; JOR Amman
JPN Tokyo; KAZ Astana; KEN Nairobi; KGZ Bishkek; KHM Phnom Penh; KIR Tarawa; KNA Basseterre; KOR Seoul; KWT Kuwait City
LAO Vientiane; LBN Beirut; LBR Monrovia; LBY Tripoli; LCA Castries; LIE Vaduz; LKA Sri Jayawardenepura Kotte; LSO Maseru
LTU Vilnius; LUX Luxembourg; LVA Riga; MAR Rabat; MCO Monaco; MDA Chișinău; MDG Antananarivo; MDV Malé; MEX Mexico City
MHL Majuro; MKD Skopje; MLI Bamako; MLT Valletta; MMR Naypyidaw; MNE Podgorica; MNG Ulaanbaatar; MOZ Maputo
MRT Nouakchott; MUS Port Louis; MWI Lilongwe; MYS Kuala Lumpur; NAM Windhoek; NER Niamey; NGA Abuja; NIC Managua
NLD Amsterdam; NOR Oslo; NPL Kathmandu; NRU -; NZL Wellington; OMN Muscat; PAK Islamabad; PAN Panama City; PER Lima
PHL Manila; PLW Ngerulmud; PNG Port Moresby; POL Warsaw; PRK Pyongyang; PRT Lisbon; PRY Asunción; PSE -; QAT Doha
ROU Bucharest; RUS Moscow; RWA Kigali; SAU Riyadh; SDN Khartoum; SEN Dakar; SGP Singapore; SLB Honiara; SLE Freetown
SLV San Salvador; SMR San Marino; SOM Mogadishu; SRB Belgrade; SSD Juba; STP São Tomé; SUR Paramaribo; SVK Bratislava
SVN Ljubljana; SWE Stockholm; SWZ Mbabane; SYC Victoria; SYR Damascus; TCD N’Djamena; TGO Lomé; THA Bangkok; TJK Dushanbe
TKM Ashgabat; TLS Dili; TON Nukuʻalofa; TTO Port of Spain; TUN Tunis; TUR Ankara; TUV Funafuti; TZA Dodoma; UGA Kampala
UKR Kyiv; URY Montevideo; USA Washington; UZB Tashkent; VAT Vatican City; VCT Kingstown; VEN Caracas; VNM Hanoi
VUT Port Vila; WSM Apia; YEM Sanaa; ZAF Bloemfontein, Cape Town, Pretoria; ZMB Lusaka; ZWE Harare`

func TestEveryMemberHasItsCapital(t *testing.T) {
	m := load(t)
	ringed, rank := map[string][]string{}, map[string]int{}
	for p := range m.Places(10) {
		if p.Capital {
			ringed[p.Country] = append(ringed[p.Country], p.Name)
			rank[p.Country] = max(rank[p.Country], p.Rank)
		}
	}
	members := 0
	for entry := range strings.FieldsFuncSeq(capitals, func(r rune) bool { return r == ';' || r == '\n' }) {
		country, names, ok := strings.Cut(strings.TrimSpace(entry), " ")
		require.True(t, ok, entry)
		members++
		want := strings.Split(names, ", ")
		if names == "-" {
			want = nil
		}
		slices.Sort(ringed[country])
		assert.Equal(t, want, ringed[country], country)
		i := slices.IndexFunc(m.Countries, func(c basemap.Country) bool { return c.Code == country })
		if i >= 0 && m.Countries[i].Area > 3100 { // the Vatican is too small for an outline
			assert.LessOrEqual(t, rank[country], 3, "%s's capital shows as soon as its country is named", country)
		}
		delete(ringed, country)
	}
	assert.Equal(t, 195, members)
	assert.Equal(t, map[string][]string{"TWN": {"Taipei"}, "XKX": {"Prishtina"}}, ringed, "others")
}

func TestCitiesRankByTheirPeople(t *testing.T) {
	for name, want := range map[[2]string]int{
		{"Daegu", "KOR"}: 4, {"Daejeon", "KOR"}: 5, {"Hamhung", "PRK"}: 5, {"Donetsk", "UKR"}: 4, {"Luhansk", "UKR"}: 5, {"Raqqa", "SYR"}: 5,
		{"Deir ez-Zor", "SYR"}: 5, {"Erbil", "IRQ"}: 4, {"Juba", "SSD"}: 3, {"Ciudad de la Paz", "GNQ"}: 3,
	} {
		assert.LessOrEqual(t, place(t, name[0], name[1]).Rank, want, name[0])
	}
	first := map[string]int{} // places of the first ranks
	all := 0
	for p := range load(t).Places(5) {
		first[p.Country]++
		all++
	}
	assert.Less(t, first["CHN"], 150)
	assert.Less(t, first["IND"], 90)
	assert.Less(t, float64(first["CHN"]+first["IND"]), 0.2*float64(all), "two countries do not drown the others")
}
